/** On the element with the class `dp-Status`, unless a line says otherwise. */
export const PostFormStatusDataAttributes = {
  /** Where the post stands: `storing`, `sending`, `unanswered`, `uploading`, then TikTok's word: `processing`, `posted`, `delivered_to_inbox`, `failed`, `cancelled`, `unknown` or `needs_attention`. */
  state: 'data-state',
  /** What it means for the person: `busy`, `wait`, `done` or `stop`. */
  tone: 'data-tone',
  /** On the bar (`dp-Progress`): present while nobody can know how much is done. */
  indeterminate: 'data-indeterminate',
} as const
