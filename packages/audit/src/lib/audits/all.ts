import { nicknameShown } from './1a-nickname-shown.js'
import { latestCreatorInfo } from './1a-latest-creator-info.js'
import { attemptStops } from './1b-attempt-stops.js'
import { tryAgainLater } from './1b-try-again-later.js'
import { durationChecked } from './1c-duration-checked.js'
import { writtenByThePerson } from './2a-written-by-the-person.js'
import { optionsFollowCreatorInfo } from './2b-options-follow-creator-info.js'
import { noDefault } from './2b-no-default.js'
import { dropdown } from './2b-dropdown.js'
import { interactionsOffByDefault } from './2c-off-by-default.js'
import { disabledWithCreatorInfo } from './2c-disabled-with-creator-info.js'
import { photosCommentOnly } from './2c-photos-comment-only.js'
import { declaration } from './2-note-declaration.js'
import { declarationLinked } from './2-note-linked.js'
import { beforeTheButton } from './2-note-before-the-button.js'
import { disclosureOffByDefault } from './3a-off-by-default.js'
import { boxesUnticked } from './3a-boxes-unticked.js'
import { yourBrandPrompt } from './3a-your-brand-prompt.js'
import { brandedContentPrompt } from './3a-branded-content-prompt.js'
import { noPromptBeforeATick } from './3a-no-prompt-before-a-tick.js'
import { needsAChoice } from './3a-needs-a-choice.js'
import { publicOrFriends } from './3b-public-or-friends.js'
import { onlyMeDisabled } from './3b-only-me-disabled.js'
import { boxDisabledWhenPrivate } from './3b-box-disabled-when-private.js'
import { chosenByHand } from './3b-chosen-by-hand.js'
import { yourBrandDeclaration } from './4-your-brand.js'
import { brandedContentDeclaration } from './4-branded-content.js'
import { previewIsThePost } from './5a-preview-is-the-post.js'
import { nothingAdded } from './5b-nothing-added.js'
import { presetTextEditable } from './5b-preset-text-editable.js'
import { consentFirst } from './5c-consent-first.js'
import { processingNotice } from './5d-processing-notice.js'
import { statusFollowed } from './5e-status-followed.js'
import { secretsOnTheServer } from './T1-secrets-on-the-server.js'
import { rightTransport } from './T2-right-transport.js'
import { guidelineOrder } from './page-guideline-order.js'
import { settingsInView } from './page-settings-in-view.js'
import { accountMustBePrivate } from './page-account-must-be-private.js'
import type { Audit } from './audit.js'

/** Every audit, in the order of the guidelines; what lies beside them comes last. */
export const AUDITS: readonly Audit[] = [
  nicknameShown,
  latestCreatorInfo,
  attemptStops,
  tryAgainLater,
  durationChecked,
  writtenByThePerson,
  optionsFollowCreatorInfo,
  noDefault,
  dropdown,
  interactionsOffByDefault,
  disabledWithCreatorInfo,
  photosCommentOnly,
  declaration,
  declarationLinked,
  beforeTheButton,
  disclosureOffByDefault,
  boxesUnticked,
  yourBrandPrompt,
  brandedContentPrompt,
  noPromptBeforeATick,
  needsAChoice,
  publicOrFriends,
  onlyMeDisabled,
  boxDisabledWhenPrivate,
  chosenByHand,
  yourBrandDeclaration,
  brandedContentDeclaration,
  previewIsThePost,
  nothingAdded,
  presetTextEditable,
  consentFirst,
  processingNotice,
  statusFollowed,
  secretsOnTheServer,
  rightTransport,
  guidelineOrder,
  settingsInView,
  accountMustBePrivate,
]
