import type { Stage } from '../stage.js'

/** 1a: which account the post goes to. `nickname`: as creator_info told it; null: it was not seen passing. */
export async function showAccount(stage: Stage, nickname: string | null): Promise<void> {
  const { texts } = await stage.driver.look()
  const shown = nickname === null ? undefined : texts.find(({ text, visible }) => visible && text.includes(nickname))
  const who = nickname ?? 'the connected account'
  await stage.say('1a', 'Creator info', `The page asks TikTok for creator_info and shows whose account it is: ${who}.`)
  if (!(await stage.point(shown, 2))) stage.miss('1a', 'The nickname was not found on the page.')
  await stage.photograph('1a-account')
}
