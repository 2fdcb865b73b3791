import { createRequire } from 'node:module'

export interface Profile {
  provider: string
  username: string
  displayName: string
}

interface Strategy {
  authenticate: (request: { query: Record<string, string>; session: object }, options: object) => void
}

type Verify = (
  accessToken: string,
  refreshToken: string,
  profile: Profile,
  done: (error: null, user: Profile) => void,
) => void

// The package has no types; these are the parts of it that the test uses.
const { Strategy: LoginStrategy } = createRequire(import.meta.url)('passport-tiktok-auth') as {
  Strategy: new (options: object, verify: Verify) => Strategy
}
type LoginStrategy = Strategy
export { LoginStrategy }

export interface Outcome {
  redirect?: string
  user?: Profile
  failure?: { message: string }
}

/** Does what passport itself does with a strategy: one request in, one of four outcomes out. */
export function login(strategy: Strategy, query: Record<string, string>): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const attempt = Object.assign(Object.create(strategy) as Strategy, {
      redirect: (redirect: string) => resolve({ redirect }),
      success: (user: Profile) => resolve({ user }),
      fail: (failure: { message: string }) => resolve({ failure }),
      error: reject,
    })
    attempt.authenticate({ query, session: {} }, { state: 'the-state' })
  })
}
