'use client'

import * as Switch from '@radix-ui/react-switch'
import { forwardRef, useId, type HTMLAttributes } from 'react'
import { cx } from '../../internals/cx.js'
import { Tick } from '../../internals/Tick.js'
import { selectDisclosure, selectIsEditing } from '../../store/selectors.js'
import { usePostForm, useSlice } from '../root/PostFormContext.js'

export type PostFormDisclosureProps = HTMLAttributes<HTMLDivElement>

/** 3a: a switch, off by default, that reveals two unticked boxes; TikTok's label shows with a tick only. */
export const PostFormDisclosure = forwardRef<HTMLDivElement, PostFormDisclosureProps>(
  function PostFormDisclosure(props, ref) {
    const { words, actions, store } = usePostForm('Disclosure')
    const editing = useSlice('Disclosure', selectIsEditing)
    const disclosure = useSlice('Disclosure', selectDisclosure)
    const id = useId()
    if (!editing || !disclosure || store.getState().postMode === 'inbox') return null

    const { on, yourBrand, brandedContent, prompt } = disclosure
    return (
      <div ref={ref} {...props} className={cx('dp-Disclosure', props.className)} data-on={on ? '' : undefined}>
        <div className="dp-SwitchRow">
          <label htmlFor={id} className="dp-TickText">
            <span id={`${id}label`} className="dp-Label">
              {words.disclosure.label}
            </span>
            <span id={`${id}hint`} className="dp-Hint">
              {words.disclosure.hint}
            </span>
          </label>
          <Switch.Root
            id={id}
            name="disclosure"
            className="dp-Switch"
            checked={on}
            aria-labelledby={`${id}label`}
            aria-describedby={`${id}hint`}
            onCheckedChange={(value) => actions.change({ type: 'disclosure', value })}
          >
            <Switch.Thumb className="dp-SwitchThumb" />
          </Switch.Root>
        </div>
        {yourBrand && brandedContent && (
          <div role="group" aria-label={words.disclosure.boxes} className="dp-DisclosureBoxes">
            <Tick
              name="yourBrand"
              label={words.disclosure.yourBrand}
              hint={words.disclosure.yourBrandHint}
              checked={yourBrand.value}
              disabledBecause={yourBrand.disabledBecause}
              onChange={(value) => actions.change({ type: 'yourBrand', value })}
            />
            <Tick
              name="brandedContent"
              label={words.disclosure.brandedContent}
              hint={words.disclosure.brandedContentHint}
              checked={brandedContent.value}
              disabledBecause={brandedContent.disabledBecause}
              onChange={(value) => actions.change({ type: 'brandedContent', value })}
            />
          </div>
        )}
        {/* In the page from the start, so that the prompt is announced when it appears. */}
        <p role="status" className="dp-Prompt" lang="en">
          {prompt}
        </p>
      </div>
    )
  },
)
