/** In every part that shows one of these: panels (`dp-Panel`), tips (`dp-Tip`), messages (`dp-Message`), buttons. */
export const SharedDataAttributes = {
  /** On a panel or tip: present while it is shown. */
  open: 'data-open',
  /** On a panel or tip: `bottom` or `top`, the side of its control that it is shown on. */
  side: 'data-side',
  /** On a message: `error`, `warning` or `info`. */
  tone: 'data-tone',
  /** On a message, box or option: the code of the reason. */
  reason: 'data-reason',
  /** On a box, option or button: present while it cannot be used. */
  disabled: 'data-disabled',
  /** On a box (`dp-Checkbox`) or switch (`dp-Switch`): `checked` or `unchecked`. */
  state: 'data-state',
  /** On a button (`dp-Button`): how loud it is, `primary`, `quiet`, or absent. */
  variant: 'data-variant',
} as const
