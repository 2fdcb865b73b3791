import type { Draft } from '../model/draft.js'
import type { Facts } from '../model/facts.js'
import type { Reason } from '../model/reasons.js'
import type { PostView, PublishView } from '../model/view.js'
import { accountView } from '../rules/account.js'
import { declaration } from '../rules/declaration.js'
import { disclosureView } from '../rules/disclosure.js'
import { interactionProblem, interactions } from '../rules/interactions.js'
import { mediaView } from '../rules/media.js'
import { privacyView } from '../rules/privacy.js'
import { descriptionView, titleView } from '../rules/title.js'

/**
 * All that the page shows, in the order of the guideline. Every slice is there in every state; what
 * there is nothing to choose of is empty. Pure: equal facts and draft give an equal view.
 */
export function viewPost(facts: Facts, draft: Draft): PostView {
  const account = accountView(facts)
  const media = mediaView(facts, draft)
  const title = titleView(facts, draft)
  const description = descriptionView(facts, draft)
  const privacy = privacyView(facts, draft)
  const shown = interactions(facts, draft)
  const disclosure = disclosureView(facts, draft)

  let blockers = account.cannotPost === null ? media.problems : [account.cannotPost, ...media.problems]
  blockers = and(blockers, title.problem)
  if (description !== null) blockers = and(blockers, description.problem)
  blockers = and(blockers, privacy.problem)
  for (const view of shown) blockers = and(blockers, interactionProblem(view, draft))
  blockers = and(blockers, disclosure.problem)

  return {
    account,
    media,
    title,
    description,
    privacy,
    interactions: shown,
    disclosure,
    declaration: declaration(facts, draft),
    publish: publishView(blockers, disclosure.problem),
  }
}

/**
 * 3a asks for its sentence on the button whenever the switch is on and no box is ticked, whatever
 * else is missing. Otherwise the button names the first blocker in reading order.
 */
function publishView(blockers: readonly Reason[], disclosureProblem: Reason | null): PublishView {
  return { disabledBecause: disclosureProblem ?? blockers[0] ?? null, blockers }
}

/** Small literals: pushing to an empty list reserves room for 17. */
function and(list: readonly Reason[], reason: Reason | null): readonly Reason[] {
  if (reason === null) return list
  return list.length === 0 ? [reason] : [...list, reason]
}
