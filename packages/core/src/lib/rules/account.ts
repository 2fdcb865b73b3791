import type { Facts } from '../model/facts.js'
import { because } from '../model/reasons.js'
import type { AccountView } from '../model/view.js'

/** 1a: whose account this is. 1b: whether TikTok lets it post now. */
export function accountView({ creator, cannotPost }: Facts): AccountView {
  return { creator, cannotPost: cannotPost && because(cannotPost) }
}
