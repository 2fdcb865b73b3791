/** Features that the browser does without; part of `chromiumArgs`. */
export const featuresOff: string[]

/** Flags that make runs alike on every machine. */
export const chromiumArgs: string[]

/** The path of a Chromium, or `undefined`; throws when `KIT_CHROMIUM` names a file that is not there. */
export function findChromium(options?: {
  /** @default false */
  headlessShell?: boolean
  env?: Record<string, string | undefined>
  platform?: NodeJS.Platform
  exists?: (path: string) => boolean
}): string | undefined
