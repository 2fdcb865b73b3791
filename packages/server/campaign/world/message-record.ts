/** Every message of a schedule's servers, over all processes. */
export interface MessageRecord {
  /** Calls to TikTok in their order, by endpoint. */
  calls: string[]
  /** Store operations in their order, by name. */
  operations: string[]
  messages: number
  /** What a server must never do, whatever TikTok says. */
  problems: string[]
  /** Old posts were dropped. */
  isPruned: boolean
  /** What went wrong, and when; with the calls to TikTok in between. */
  story: { at: number; what: string }[]
}

export const emptyRecord = (): MessageRecord => ({
  calls: [],
  operations: [],
  messages: 0,
  problems: [],
  isPruned: false,
  story: [],
})
