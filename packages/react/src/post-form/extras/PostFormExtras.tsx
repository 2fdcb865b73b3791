'use client'

import { forwardRef, type HTMLAttributes } from 'react'
import { cx } from '../../internals/cx.js'
import { SwitchRow } from '../../internals/SwitchRow.js'
import { selectIsEditing } from '../../store/selectors.js'
import { usePostForm, useSlices } from '../root/PostFormContext.js'

export type PostFormExtrasProps = HTMLAttributes<HTMLDivElement>

/** What TikTok takes besides: the AI label, and music for photos. Both off until turned on by hand. */
export const PostFormExtras = forwardRef<HTMLDivElement, PostFormExtrasProps>(function PostFormExtras(props, ref) {
  const { words, actions } = usePostForm('Extras')
  const { shown, photos, isAigc, autoAddMusic } = useSlices('Extras', (state) => ({
    shown: selectIsEditing(state) && state.postMode === 'direct',
    photos: state.media.status === 'photos',
    isAigc: state.draft.isAigc,
    autoAddMusic: state.draft.autoAddMusic,
  }))
  if (!shown) return null

  const { aigc, aigcHint, music, musicHint } = words.extras
  return (
    <div ref={ref} {...props} className={cx('dp-Extras', props.className)}>
      {photos && (
        <SwitchRow
          name="autoAddMusic"
          label={music}
          hint={musicHint}
          checked={autoAddMusic}
          onChange={(value) => actions.change({ type: 'autoAddMusic', value })}
        />
      )}
      <SwitchRow
        name="isAigc"
        label={aigc}
        hint={aigcHint}
        checked={isAigc}
        onChange={(value) => actions.change({ type: 'isAigc', value })}
      />
    </div>
  )
})
