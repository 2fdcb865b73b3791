/**
 * 5c: what stood above the button when it was pressed. The server compares it with what would be
 * sent; one difference and nothing leaves.
 */
export interface Consent {
  /** The declaration's exact text, as it was on the screen. */
  declaration: string
  /** The nickname that was shown as the receiving account. */
  nickname: string
}
