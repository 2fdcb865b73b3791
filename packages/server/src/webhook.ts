export { verifyWebhookSignature } from './lib/webhook/verify-signature.js'
export type { SignatureVerdict } from './lib/webhook/verify-signature.js'
