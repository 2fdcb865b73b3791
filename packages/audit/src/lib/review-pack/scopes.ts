/** What each scope is for in an app that posts, and how a person meets it: in words for TikTok's form. */
const REASONS: Readonly<Record<string, readonly [what: string, how: string]>> = {
  'user.info.basic': [
    'shows the nickname and avatar of the connected account.',
    'So the person sees on the posting page which account they post to.',
  ],
  'user.info.profile': ['shows the username beside the nickname.', 'So accounts of the same name can be told apart.'],
  'user.info.stats': ['shows the follower and like counts of the connected account.', 'Only its owner sees them.'],
  'video.publish': [
    'posts what the person asked us to post (Direct Post).',
    'On the posting page they pick a video or photos, write the title, choose who can view it and what viewers may do, disclose commercial content, and press the button under the declaration. Only then it is sent, and we show its status until it is published.',
  ],
  'video.upload': [
    'sends a draft to the TikTok inbox of the person.',
    'They choose so on the posting page, and finish the draft in TikTok.',
  ],
  'video.list': ['shows the public videos of the connected account.', 'Only its owner sees them here.'],
}

/** TikTok's form takes no more characters. */
export const MOST_CHARACTERS = 1000

/** The answer to "explain how each product and scope works within your app", within the form's limit. */
export function explainScopes(name: string, scopes: readonly string[]): string {
  const head = `${name.slice(0, 80)} lets people post their own content to their own TikTok account.`
  const line = (scope: string, isLong: boolean) => {
    const [what, how] = REASONS[scope] ?? ['(say here what it is for)', '']
    return `${scope} ${what}${isLong && how !== '' ? ` ${how}` : ''}`
  }
  const long = [head, ...scopes.map((scope) => line(scope, true))].join('\n')
  if (long.length <= MOST_CHARACTERS) return long
  return fit([head, ...scopes.map((scope) => line(scope, false))])
}

/** Whole lines, as many as there is room for. */
function fit(lines: readonly string[]): string {
  const kept = [...lines]
  while (kept.join('\n').length > MOST_CHARACTERS) kept.pop()
  return kept.join('\n')
}
