import { describe, expect, expectTypeOf, it } from 'vitest'
import type {
  AccountsAnswer,
  ConnectAnswer,
  CreatePostBody,
  CreatorInfoAnswer,
  PostAnswer,
  ProblemAnswer,
  ProxyAccount,
  UploadAnswer,
} from '../../src/proxy.js'
import { advancePost, parseCreatePostBody, type PostProgress } from '../../src/index.js'
import { consent, draft, facts, video } from '../../src/testing.js'
import { progress, upload } from '../progress.js'

type Secret =
  | 'access_token'
  | 'refresh_token'
  | 'client_secret'
  | 'accessToken'
  | 'refreshToken'
  | 'clientSecret'
  | 'uploadUrl'
  | 'publishId'
type Answers = AccountsAnswer & ConnectAnswer & CreatorInfoAnswer & PostAnswer & ProblemAnswer & UploadAnswer

describe('T1.secrets-on-the-server', () => {
  it('has no field for a secret in anything that goes to a browser', () => {
    expectTypeOf<Extract<keyof Answers | keyof ProxyAccount | keyof PostProgress, Secret>>().toBeNever()
    expectTypeOf<Extract<keyof CreatePostBody, Secret>>().toBeNever()
  })

  it('passes on nothing that init answered but the plan of the upload', () => {
    const after = advancePost(progress(), { type: 'accepted', upload: upload(), at: 2_000 })
    expect(Object.keys(after).sort()).toEqual(Object.keys(progress()).sort())
  })

  it('drops a token that a page sends along', () => {
    const chosen = draft({ privacyLevel: 'SELF_ONLY' })
    const sent = {
      accountId: 'a',
      postMode: 'direct',
      draft: chosen,
      media: video(),
      consent: consent(facts(), chosen),
    }
    const parsed = parseCreatePostBody({
      ...sent,
      access_token: 'act.secret',
      draft: { ...chosen, client_secret: 's' },
    })
    expect(parsed).toEqual({ ok: true, body: sent })
  })
})
