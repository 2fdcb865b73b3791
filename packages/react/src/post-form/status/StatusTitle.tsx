'use client'

import { useSlice } from '../root/PostFormContext.js'
import { useLaterForm } from '../root/useLaterForm.js'
import { statusTitle } from './status-title.js'

/** One line that says where the post stands. */
export function StatusTitle() {
  const { words } = useLaterForm('Status')
  return useSlice('Status', ({ publishing }) => statusTitle(publishing, words))
}
