export { CANNOT_POST_CODES, isCannotPostCode } from './lib/model/facts.js'
export { changeDraft, emptyDraft } from './lib/model/draft.js'
export { INTERACTION_LABELS, PRIVACY_LABELS, PROCESSING_NOTICE, PROMPTS } from './lib/model/labels.js'
export { because, SENTENCES } from './lib/model/reasons.js'
export { explainError, TIKTOK_ERRORS } from './lib/model/tiktok-errors.js'

export { exactJson } from './lib/parse/exact-json.js'
export { parseApiError, parseOAuthError } from './lib/parse/error.js'
export { parseCreatorInfo, parseCreatorInfoData } from './lib/parse/creator-info.js'
export { parsePublishStatus } from './lib/parse/publish-status.js'
export { parseConsent } from './lib/parse/consent.js'
export { parseDraft } from './lib/parse/draft.js'
export { parseMedia } from './lib/parse/media.js'
export { parseCreatePostBody } from './lib/proxy/create-post-body.js'
export { parseTokenAnswer } from './lib/parse/token.js'
export { parseWebhookEvent } from './lib/parse/webhook-event.js'

export { accountView } from './lib/rules/account.js'
export { declaration, DECLARATIONS } from './lib/rules/declaration.js'
export { disclosureView } from './lib/rules/disclosure.js'
export { interactions } from './lib/rules/interactions.js'
export { mediaView } from './lib/rules/media.js'
export { privacyOptions, privacyView } from './lib/rules/privacy.js'
export { descriptionView, titleView } from './lib/rules/title.js'

export { toInitRequest } from './lib/post/init-request.js'
export { toPostInfo } from './lib/post/post-info.js'
export { preparePost } from './lib/post/prepare.js'
export { advancePost, isFinal } from './lib/post/progress.js'
export { toSourceInfo } from './lib/post/source-info.js'
export { reconcileDraft } from './lib/post/reconcile.js'
export { viewPost } from './lib/post/view.js'

export { chunkAt, chunkRange, contentRange, planChunks } from './lib/upload/chunks.js'

export type { Explanation } from './lib/model/account-errors.js'
export type { Actor, ApiError, Retry } from './lib/model/api-error.js'
export type { Consent } from './lib/model/consent.js'
export type { Creator } from './lib/model/creator.js'
export type { Disclosure, Draft, DraftChange } from './lib/model/draft.js'
export type { CannotPostCode, Facts, PostMode, ReadyFacts, StoppedFacts } from './lib/model/facts.js'
export type { Media, Photo, Photos, Video } from './lib/model/media.js'
export type { PostProgress, PostStatus, UploadProgress } from './lib/model/progress.js'
export type { Reason, ReasonCode, ReasonValues } from './lib/model/reasons.js'
export type { StatusReport } from './lib/model/status-report.js'
export type { ErrorPlace, ErrorRow, TikTokErrorCode } from './lib/model/tiktok-errors.js'
export type { Token } from './lib/model/token.js'
export type {
  AccountView,
  CheckView,
  DeclarationLink,
  DeclarationView,
  DisclosureView,
  InteractionView,
  MediaView,
  PostView,
  PrivacyOption,
  PrivacyView,
  PublishView,
  TextView,
} from './lib/model/view.js'
export type { WebhookEvent, WebhookKind } from './lib/model/webhook-event.js'
export type { CreatorResult } from './lib/parse/creator-info.js'
export type { InitRequest } from './lib/post/init-request.js'
export type {
  Prepared,
  ReadyInboxPhotos,
  ReadyInboxVideo,
  ReadyPhotos,
  ReadyPost,
  ReadyVideo,
} from './lib/post/prepare.js'
export type { PostEvent } from './lib/post/progress.js'
export type { Transport } from './lib/post/source-info.js'
export type { Reconciled } from './lib/post/reconcile.js'
export type { Chunk, ChunkOptions, ChunkPlan } from './lib/upload/chunks.js'
export type { PrivacyLevel } from './lib/wire/privacy-level.js'
