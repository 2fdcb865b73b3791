'use client'

import type { TextView } from '@direct-post/core'
import {
  forwardRef,
  useEffect,
  useId,
  useImperativeHandle,
  useRef,
  type RefObject,
  type TextareaHTMLAttributes,
} from 'react'
import { cx } from '../../internals/cx.js'
import type { PostState } from '../../store/index.js'
import { fill, fillCount } from '../../words/fill.js'
import { usePostForm, useSlice } from '../root/PostFormContext.js'
import { markText } from './mark-text.js'

export interface TextFieldProps extends TextareaHTMLAttributes<HTMLTextAreaElement> {
  partName: string
  field: 'title' | 'description'
  select: (state: PostState) => TextView | null
  label: string
}

/**
 * The textarea keeps its own text, so typing, undo and input methods are the browser's, and one key
 * costs one small draw of what stands around it.
 */
export const TextField = forwardRef<HTMLTextAreaElement, TextFieldProps>(function TextField(
  { partName, field, select, label, ...props },
  ref,
) {
  const { store, actions } = usePostForm(partName)
  const area = useRef<HTMLTextAreaElement>(null)
  const id = useId()
  useImperativeHandle(ref, () => area.current as HTMLTextAreaElement)

  // A draft that changed elsewhere, e.g. when the page starts over.
  useEffect(
    () =>
      store.subscribe(({ draft }) => {
        if (area.current && area.current.value !== draft[field]) area.current.value = draft[field]
      }),
    [store, field],
  )

  return (
    <div className="dp-Field">
      {/* The line that the counter shares with the label, however large a theme makes the label. */}
      <div>
        <label htmlFor={id} className="dp-Label">
          {label}
        </label>
      </div>
      <div className="dp-TextBox">
        <Marks partName={partName} select={select} area={area} />
        <textarea
          id={id}
          name={field}
          aria-describedby={`${id}surplus`}
          dir="auto"
          {...props}
          ref={area}
          className={cx('dp-Caption', props.className)}
          defaultValue={store.getState().draft[field]}
          onChange={(event) => {
            props.onChange?.(event)
            actions.change({ type: field, value: event.currentTarget.value })
          }}
        />
      </div>
      <Surplus id={`${id}surplus`} partName={partName} select={select} />
    </div>
  )
})

type Slice = Pick<TextFieldProps, 'partName' | 'select'>

/**
 * Behind the textarea, the same text with its hashtags, mentions and surplus marked; beside the label,
 * its length in UTF-16 units, as TikTok counts. One component, because both change with every key.
 */
function Marks({ partName, select, area }: Slice & { area: RefObject<HTMLTextAreaElement | null> }) {
  const { words, locale } = usePostForm(partName)
  const text = useSlice(partName, select)
  const mirror = useRef<HTMLDivElement>(null)
  const pieces = text ? markText(text.value, text.exceedsFrom) : []
  // Most keys are typed into a text without any mark, and need no second text behind it.
  const marked = pieces.some(({ kind }) => kind !== null)
  useEffect(() => {
    const field = area.current
    if (!field || !marked) return
    const scroll = () => mirror.current && (mirror.current.scrollTop = field.scrollTop)
    scroll()
    field.addEventListener('scroll', scroll, { passive: true })
    return () => field.removeEventListener('scroll', scroll)
  }, [area, marked])
  if (!text) return null

  return (
    <>
      {marked && (
        <div ref={mirror} className="dp-TextMarks" dir="auto" aria-hidden="true">
          {pieces.map(({ kind, text: piece }, index) =>
            // Pieces have no identity beyond their place.
            kind ? (
              <mark key={index} data-kind={kind}>
                {piece}
              </mark>
            ) : (
              piece
            ),
          )}
          {/* A last line that is empty needs something to stand on. */}
          {'\u200B'}
        </div>
      )}
      <span className="dp-Counter" data-exceeded={text.exceedsFrom === null ? undefined : ''}>
        <bdi dir="ltr">{fill(words.caption.count, { length: text.length, max: text.max }, locale)}</bdi>
      </span>
    </>
  )
}

/** What is too much is named as well, for those who do not see the mark; it is never cut. */
function Surplus({ id, partName, select }: Slice & { id: string }) {
  const { words, locale } = usePostForm(partName)
  const surplus = useSlice(partName, (state) => {
    const text = select(state)
    return text && text.exceedsFrom !== null ? text.value.slice(text.exceedsFrom) : null
  })
  return (
    <p id={id} role="status" className="dp-Surplus">
      {surplus !== null && (
        <>
          {fillCount(words.caption.tooLong, surplus.length, locale)}{' '}
          <mark dir="auto" className="dp-SurplusText">
            {surplus.slice(0, 200)}
          </mark>
        </>
      )}
    </p>
  )
}
