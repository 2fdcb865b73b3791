import type { Draft } from '../model/draft.js'
import type { Facts } from '../model/facts.js'
import type { Reason } from '../model/reasons.js'
import type { PostView, PublishView } from '../model/view.js'
import { accountView } from '../rules/account.js'
import { declaration } from '../rules/declaration.js'
import { disclosureView } from '../rules/disclosure.js'
import { interactionProblems, interactions } from '../rules/interactions.js'
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
  const disclosure = disclosureView(facts, draft)

  const blockers: Reason[] = []
  if (account.cannotPost !== null) blockers.push(account.cannotPost)
  for (const problem of media.problems) blockers.push(problem)
  if (sendsText(facts) && title.problem !== null) blockers.push(title.problem)
  if (description !== null && description.problem !== null) blockers.push(description.problem)
  if (privacy.problem !== null) blockers.push(privacy.problem)
  for (const problem of interactionProblems(facts, draft)) blockers.push(problem)
  if (disclosure.problem !== null) blockers.push(disclosure.problem)

  return {
    account,
    media,
    title,
    description,
    privacy,
    interactions: interactions(facts, draft),
    disclosure,
    declaration: declaration(facts, draft),
    publish: publishView(blockers, disclosure.problem),
  }
}

/** A video for the inbox travels without a caption: the endpoint takes none. */
function sendsText({ media, postMode }: Facts): boolean {
  return postMode === 'direct' || media?.type === 'photo'
}

/**
 * 3a asks for its sentence on the button whenever the switch is on and no box is ticked, whatever
 * else is missing. Otherwise the button names the first blocker in reading order.
 */
function publishView(blockers: readonly Reason[], disclosureProblem: Reason | null): PublishView {
  return { disabledBecause: disclosureProblem ?? blockers[0] ?? null, blockers }
}
