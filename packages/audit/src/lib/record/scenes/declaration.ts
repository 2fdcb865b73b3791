import type { Stage } from '../stage.js'

/** 4, with Branded content ticked: both policies. Then without: the music terms alone. Leaves nothing disclosed. */
export async function showDeclarations(stage: Stage): Promise<void> {
  await stage.say(
    '4',
    'Declaration',
    'With Branded content the declaration names the Branded Content Policy and the Music Usage Confirmation.',
  )
  await stage.point((await stage.driver.look()).parts.declaration, 2)
  await stage.photograph('4-branded-content')
  const { disclosure } = (await stage.driver.look()).parts
  if (disclosure) await stage.press(disclosure)
  await showDeclaration(stage)
}

/** 2-note: with nothing disclosed. */
export async function showDeclaration(stage: Stage): Promise<void> {
  await stage.say('4', 'Declaration', 'With nothing disclosed it names the Music Usage Confirmation, with its link.')
  const { declaration } = (await stage.driver.look()).parts
  if (!(await stage.point(declaration, 2))) stage.miss('4', 'The declaration was not found.')
  await stage.photograph('4-music')
}
