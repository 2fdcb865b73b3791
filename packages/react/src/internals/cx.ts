/** The part's own class first, the caller's last. */
export const cx = (own: string, theirs: string | undefined) => (theirs ? `${own} ${theirs}` : own)
