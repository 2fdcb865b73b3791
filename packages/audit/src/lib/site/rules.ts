import type { Finding } from '../report/report.js'
import {
  judgeBrand,
  judgeHandling,
  judgeHttps,
  judgeIcon,
  judgeLive,
  judgeMention,
  judgeName,
  judgeSignIn,
  judgeSubstance,
  judgeVisible,
  says,
  when,
  type Verdict,
} from './judges.js'
import type { PageSeen, SiteSeen } from './seen.js'

export interface SiteRule {
  clause: `site.${string}`
  title: string
  quote: string
  why: string
  fix: string
  judge(seen: SiteSeen & { front: PageSeen }): Verdict
}

const APP_REVIEW = 'An app review that finds this refuses the app, and the next look comes days later.'

/** What TikTok's app review asks of the product around the posting page. */
export const SITE_RULES: readonly SiteRule[] = [
  {
    clause: 'site.reachable',
    title: 'The website answers',
    quote: 'The website of the app can be reached.',
    why: APP_REVIEW,
    fix: 'Put the product on the address that is registered, and look at it from another network.',
    judge: ({ front }) => when(front.status < 400, `${front.url} answered HTTP ${front.status}.`),
  },
  {
    clause: 'site.https',
    title: 'The website is served over https',
    quote: 'The website, its policies and every redirect URI use https.',
    why: 'TikTok takes no other address, and a reviewer who sees a warning stops there.',
    fix: 'Serve the site over https and redirect http to it.',
    judge: judgeHttps,
  },
  {
    clause: 'site.more-than-a-login',
    title: 'There is a product to be seen, not only a landing or login page',
    quote: 'The website is fully developed: not only a landing page or a login page.',
    why: 'Among the most repeated reasons of refused app reviews.',
    fix: 'Let a visitor who is not signed in see what the product does: pages with text and pictures of it, linked from the front page.',
    judge: judgeSubstance,
  },
  {
    clause: 'site.sign-up-or-login',
    title: 'A visitor finds where to sign up or log in',
    quote: 'There is a real sign-up or log-in flow.',
    why: 'Without one the app looks like a tool for its own company, which is refused: "not approved for personal or company internal use".',
    fix: 'Put a link or button that says so on the front page.',
    judge: judgeSignIn,
  },
  visible('site.privacy-visible', 'Privacy Policy', 'privacy'),
  visible('site.terms-visible', 'Terms of Service', 'terms'),
  live('site.privacy-live', 'Privacy Policy', 'privacy'),
  live('site.terms-live', 'Terms of Service', 'terms'),
  {
    clause: 'site.policy-mentions-tiktok',
    title: 'The Privacy Policy says what is done with TikTok',
    quote: 'The policy mentions TikTok.',
    why: APP_REVIEW,
    fix: 'Write into the policy what is read from TikTok, what is sent there, and on whose word.',
    judge: judgeMention,
  },
  {
    clause: 'site.policy-data-handling',
    title: 'The Privacy Policy says how data is handled',
    quote: 'The policy says how the data of users is handled.',
    why: APP_REVIEW,
    fix: 'Say what is collected, how long it is kept, with whom it is shared, and how it is deleted.',
    judge: judgeHandling,
  },
  {
    clause: 'site.name-consistent',
    title: 'The product has one name',
    quote: 'The name of the app, of the organization and of the website are the same.',
    why: '"App Name & Organization Name should be the same" stands in two refusals.',
    fix: 'Use the registered name in the title, the logo and og:site_name.',
    judge: judgeName,
  },
  {
    clause: 'site.icon-consistent',
    title: 'The product has one icon',
    quote: "The icon of the app is the website's icon.",
    why: 'An icon that differs from the site is a reason of refusal.',
    fix: 'Upload the picture that the site uses as its icon, or the other way round.',
    judge: judgeIcon,
  },
  {
    clause: 'site.no-tiktok-in-name',
    title: "TikTok's name is not part of the product's",
    quote: 'The name of the app holds no "TikTok".',
    why: "TikTok's brand rules; the app is refused before anything else is looked at.",
    fix: 'Choose a name without it. "For TikTok" in a sentence below is fine.',
    judge: judgeBrand,
  },
]

function visible(clause: SiteRule['clause'], name: string, which: 'privacy' | 'terms'): SiteRule {
  return {
    clause,
    title: `The ${name} is linked in plain sight`,
    quote: `The ${name} is visible on the website without opening a menu.`,
    why: `${APP_REVIEW} A link hidden in a menu counts as missing.`,
    fix: `Put a link that says "${name}" into the footer of the front page.`,
    judge: (seen) => judgeVisible(seen[which], seen.front),
  }
}

function live(clause: SiteRule['clause'], name: string, which: 'privacy' | 'terms'): SiteRule {
  return {
    clause,
    title: `The ${name} can be read`,
    quote: `The link to the ${name} is live.`,
    why: APP_REVIEW,
    fix: `Put the text of the ${name} where the link leads.`,
    judge: (seen) => judgeLive(seen[which], seen.front),
  }
}

/** All rules over one site; a site that does not answer fails the first and leaves the others open. */
export function judgeSite(seen: SiteSeen): Finding[] {
  return SITE_RULES.map(({ clause, title, quote, why, fix, judge }) => {
    const { outcome, evidence } = verdict(seen, clause, judge)
    const shown = seen.screenshot === undefined ? {} : { screenshot: seen.screenshot }
    return { clause, title, quote, why, fix, outcome, evidence: evidence.map((each) => ({ ...each, ...shown })) }
  })
}

function verdict(seen: SiteSeen, clause: SiteRule['clause'], judge: SiteRule['judge']): Verdict {
  const { front } = seen
  if (front === null) {
    const why = seen.unreachable ?? 'There was nothing to see.'
    return clause === 'site.reachable' ? says('failed', why) : says('cannotTell', 'The site does not answer.')
  }
  if (front.status >= 400 && clause !== 'site.reachable') return says('cannotTell', 'The site answers with an error.')
  return judge({ ...seen, front })
}
