/** What a server must never do, in the order of what it costs. */
export const RULES = {
  double_post: 'one press, more than one post',
  unconfirmed_post: 'TikTok was asked for something that nobody confirmed',
  wrong_fields: 'what was sent is not what was confirmed',
  lost_publish: 'it is at TikTok, and the server says that it is not',
  untruthful_state: 'a state that was not true when it was said',
  stuck: 'a post that has ended nowhere, long after everything was quiet',
  unsafe_call: 'a call that no server may make',
  crash: 'something threw where nobody caught it, or never ended',
} as const

export type Rule = keyof typeof RULES

export interface Violation {
  rule: Rule
  what: string
}
