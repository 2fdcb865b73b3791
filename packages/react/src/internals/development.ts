declare const process: { env: { NODE_ENV?: string } }

/** Written so that a bundler can see through it; without a bundler nobody is told that this is development. */
export function isDevelopment(): boolean {
  try {
    return process.env.NODE_ENV !== 'production'
  } catch {
    return false
  }
}
