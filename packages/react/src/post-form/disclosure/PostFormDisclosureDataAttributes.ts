/** On the element with the class `dp-Disclosure`, unless a line says otherwise. */
export const PostFormDisclosureDataAttributes = {
  /** Present while the switch is on. */
  on: 'data-on',
  /** On a box (`dp-Tick`, `dp-Checkbox`): present while it cannot be ticked. */
  disabled: 'data-disabled',
  /** On a box: the code of the reason why it cannot be ticked. */
  reason: 'data-reason',
} as const
