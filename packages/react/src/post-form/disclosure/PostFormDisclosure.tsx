'use client'

import { forwardRef, type HTMLAttributes } from 'react'
import { cx } from '../../internals/cx.js'
import { SwitchRow } from '../../internals/SwitchRow.js'
import { Tick } from '../../internals/Tick.js'
import { useDisclosure } from '../hooks.js'
import { usePostForm } from '../root/PostFormContext.js'
import { Sentence } from '../root/Sentence.js'
import { ENGLISH, promptIn } from '../../words/exact.js'

export type PostFormDisclosureProps = HTMLAttributes<HTMLDivElement>

/** 3a: a switch, off by default, that reveals two unticked boxes; TikTok's label shows with a tick only. */
export const PostFormDisclosure = forwardRef<HTMLDivElement, PostFormDisclosureProps>(
  function PostFormDisclosure(props, ref) {
    const { words } = usePostForm('Disclosure')
    const disclosure = useDisclosure()
    if (!disclosure) return null

    const { on, yourBrand, brandedContent, prompt } = disclosure
    const own = promptIn(prompt, words)
    return (
      <div ref={ref} {...props} className={cx('dp-Disclosure', props.className)} data-on={on ? '' : undefined}>
        <SwitchRow
          name="disclosure"
          label={words.disclosure.label}
          hint={words.disclosure.hint}
          checked={on}
          onChange={(value) => disclosure.change('disclosure', value)}
        />
        {yourBrand && brandedContent && (
          <div role="group" aria-label={words.disclosure.boxes} className="dp-DisclosureBoxes">
            <Tick
              name="yourBrand"
              label={words.disclosure.yourBrand}
              hint={words.disclosure.yourBrandHint}
              checked={yourBrand.value}
              disabledBecause={yourBrand.disabledBecause}
              says={Sentence}
              onChange={disclosure.change}
            />
            <Tick
              name="brandedContent"
              label={words.disclosure.brandedContent}
              hint={words.disclosure.brandedContentHint}
              checked={brandedContent.value}
              disabledBecause={brandedContent.disabledBecause}
              says={Sentence}
              onChange={disclosure.change}
            />
          </div>
        )}
        {/* In the page from the start, so that the prompt is announced when it appears. */}
        <p role="status" className="dp-Prompt" {...(prompt && !own ? ENGLISH : {})}>
          {own ?? prompt}
        </p>
      </div>
    )
  },
)
