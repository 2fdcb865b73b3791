/** TikTok's own vocabulary: types and constants in its spelling, misspellings included. */
export * from './lib/wire/creator-info.js'
export * from './lib/wire/envelope.js'
export * from './lib/wire/limits.js'
export * from './lib/wire/oauth.js'
export * from './lib/wire/post-info.js'
export * from './lib/wire/privacy-level.js'
export * from './lib/wire/publish-status.js'
export * from './lib/wire/webhook-event.js'
