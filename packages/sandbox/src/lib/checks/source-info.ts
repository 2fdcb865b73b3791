import type { App } from '../entities.js'
import { refuse } from '../refusal.js'
import type { World } from '../world.js'
import { chunkPlanProblem, type ChunkPlan } from './chunk-plan.js'
import type { Fields } from './fields.js'
import { isOwned, pullUrlProblem } from './pull-url.js'

const PHOTOS_MAX = 35

export type VideoSource = { source: 'FILE_UPLOAD'; plan: ChunkPlan } | { source: 'PULL_FROM_URL' }

/** `source_info` of both video inits, "Direct Post" and "Upload Video" (September 2026). */
export function checkVideoSource(world: World, info: Fields, app: App): VideoSource {
  const source = info.oneOf('source', ['FILE_UPLOAD', 'PULL_FROM_URL'])
  if (source === 'PULL_FROM_URL') {
    const url = info.string('video_url')
    checkPullUrl(world, app, url)
    return { source }
  }

  const plan = {
    size: info.integer('video_size', 1),
    chunkSize: info.integer('chunk_size', 1),
    chunkCount: info.integer('total_chunk_count', 1),
  }
  const problem = chunkPlanProblem(plan, world.variants)
  if (problem) throw refuse(world.variants.paramCode, problem)
  return { source, plan }
}

/** `source_info` of photos, "Photo Post" (September 2026): pulled, one to 35 of them. */
export function checkPhotoSource(world: World, info: Fields, app: App): void {
  info.oneOf('source', ['PULL_FROM_URL'])
  const urls = info.strings('photo_images')
  if (urls.length < 1 || urls.length > PHOTOS_MAX) throw info.wrong('photo_images', `must hold 1 to ${PHOTOS_MAX} URLs`)

  const cover = info.optionalInteger('photo_cover_index', 0) ?? 0
  if (cover >= urls.length) throw info.wrong('photo_cover_index', 'points behind the last photo')
  for (const url of urls) checkPullUrl(world, app, url)
}

function checkPullUrl(world: World, app: App, text: string): void {
  const problem = pullUrlProblem(text, world.settings.allowLoopbackPull)
  if (problem) throw refuse(world.variants.paramCode, problem)
  if (!isOwned(text, app.verifiedPrefixes, world.settings.allowLoopbackPull)) throw refuse('url_ownership_unverified')
}
