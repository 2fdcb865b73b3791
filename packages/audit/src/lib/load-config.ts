import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { dirname, extname, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { AuditConfig } from './config.js'

const USUAL = ['direct-post-audit.config.json', 'direct-post-audit.config.mjs']

/** Reads a config; without a path, the usual file where there is one. Paths in it are relative to the file. */
export async function loadConfig(path?: string): Promise<AuditConfig> {
  const file = path ?? USUAL.find((name) => existsSync(name))
  if (file === undefined) return {}
  if (!existsSync(file)) {
    throw new Error(
      `There is no config at ${file}. The page would be looked at without logging in. Correct the path after --config.`,
    )
  }
  return withPaths(await read(resolve(file)), dirname(resolve(file)))
}

async function read(file: string): Promise<AuditConfig> {
  if (extname(file) !== '.json') {
    const module = (await import(pathToFileURL(file).href)) as { default?: AuditConfig }
    return module.default ?? {}
  }
  try {
    return JSON.parse(await readFile(file, 'utf8'))
  } catch (error) {
    throw new Error(
      `${file} is no JSON: ${error instanceof Error ? error.message : String(error)}. ` +
        'Nothing can be looked at without it. Correct the file.',
      { cause: error },
    )
  }
}

function withPaths(config: AuditConfig, folder: string): AuditConfig {
  const absolute = (path: string) => resolve(folder, path)
  return {
    ...config,
    ...(config.video === undefined ? {} : { video: absolute(config.video) }),
    ...(Array.isArray(config.photos) ? { photos: config.photos.map(absolute) } : {}),
    ...(config.storageState === undefined ? {} : { storageState: absolute(config.storageState) }),
  }
}
