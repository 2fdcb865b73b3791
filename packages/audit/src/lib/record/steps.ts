import type { Locator } from 'playwright-core'
import type { AuditConfig, Step } from '../config.js'
import { takeSteps } from '../page/steps.js'
import { locate } from '../page/target.js'
import { isConsent, scopesIn } from './consent.js'
import type { Stage } from './stage.js'

const PATIENCE_MS = 15_000

/** The config's steps on camera: pressed and written by the pointer that is seen. The consent page is lingered on. */
export async function filmSteps(stage: Stage, steps: readonly Step[], config: AuditConfig): Promise<void> {
  const { page } = stage
  let consented = ''
  for (const step of steps) {
    if (isConsent(page.url()) && consented !== page.url()) {
      consented = page.url()
      await showConsent(stage)
    }
    await film(stage, step, config)
  }
}

async function film(stage: Stage, step: Step, config: AuditConfig): Promise<void> {
  const { page, human } = stage
  if ('click' in step) return pressOn(stage, locate(page, step.click).first())
  if ('check' in step) return pressOn(stage, locate(page, step.check).first())
  if ('when' in step) {
    if (await locate(page, step.when).first().isVisible()) await filmSteps(stage, step.then, config)
    return
  }
  if ('fill' in step) await pressOn(stage, locate(page, step.fill).first())
  await takeSteps(page, [step], config.patienceMs ?? PATIENCE_MS)
  await human.linger(1)
}

async function pressOn({ human, page }: Stage, target: Locator): Promise<void> {
  // Waits until it can be pressed, keeps still and is not covered; and scrolls to it.
  await target.click({ trial: true, timeout: PATIENCE_MS })
  const box = await target.boundingBox()
  if (!box) throw new Error(`${target.toString()} is on the page and cannot be seen, so it cannot be pressed.`)
  await human.pressAt({ x: box.x + Math.min(box.width / 2, 120), y: box.y + box.height / 2 })
  // What follows may be another page.
  await page.waitForTimeout(150)
  await page.waitForLoadState('domcontentloaded')
  await human.linger(0.8)
}

async function showConsent(stage: Stage): Promise<void> {
  const { page, human } = stage
  const scopes = scopesIn(page.url())
  const asked = scopes.length > 0 ? scopes.join(', ') : 'those on the page'
  await stage.say(
    'Consent',
    "TikTok's consent page",
    `The person signs in and sees which scopes the app asks for: ${asked}.`,
  )
  await stage.photograph('consent')
  for (const scope of scopes) {
    const shown = page.getByText(scope, { exact: false }).first()
    const box = await shown.boundingBox().catch(() => null)
    if (!box) continue
    await shown.scrollIntoViewIfNeeded()
    const now = await shown.boundingBox()
    if (now) await human.moveTo({ x: now.x + now.width / 2, y: now.y + now.height / 2 })
    await human.linger(0.8)
  }
}
