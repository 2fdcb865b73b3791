import type { PostProgress, UploadProgress } from '../src/index.js'

/** A post that was just written down; states only what matters. */
export function progress(overrides: Partial<PostProgress> = {}): PostProgress {
  return {
    id: 'post-1',
    accountId: 'account-1',
    status: 'sending',
    failReason: null,
    message: null,
    messageCode: null,
    publicPostIds: [],
    postUrl: null,
    upload: null,
    cancelRequested: false,
    createdAt: 1_000,
    updatedAt: 1_000,
    ...overrides,
  }
}

export function upload(overrides: Partial<UploadProgress> = {}): UploadProgress {
  return { size: 100, chunkSize: 50, chunkCount: 2, nextByte: 0, expiresAt: null, ...overrides }
}
