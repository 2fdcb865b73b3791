'use client'

import {
  forwardRef,
  useCallback,
  useEffect,
  useId,
  useImperativeHandle,
  useRef,
  type TextareaHTMLAttributes,
} from 'react'
import { cx } from '../../internals/cx.js'
import { formatNumber } from '../../internals/format.js'
import { selectIsEditing, selectTitle } from '../../store/selectors.js'
import { usePostForm, useSlice } from '../root/PostFormContext.js'

export type PostFormCaptionProps = Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, 'value' | 'defaultValue'>

/**
 * 2a: what the person writes under the video. The textarea keeps its own text, so typing, undo and
 * input methods are the browser's, and one key costs one small draw of the counter.
 */
export const PostFormCaption = forwardRef<HTMLTextAreaElement, PostFormCaptionProps>(
  function PostFormCaption(props, ref) {
    const { words, store, actions } = usePostForm('Caption')
    const editing = useSlice('Caption', selectIsEditing)
    const field = useRef<HTMLTextAreaElement>(null)
    const [id, counter] = [useId(), useId()]
    useImperativeHandle(ref, () => field.current as HTMLTextAreaElement)

    // A draft that changed elsewhere, e.g. when the page starts over.
    const follow = useCallback(() => {
      const { title } = store.getState().draft
      if (field.current && field.current.value !== title) field.current.value = title
    }, [store])
    useEffect(() => store.subscribe(follow), [store, follow])
    if (!editing) return null

    return (
      <div className="dp-Field">
        <div className="dp-FieldHead">
          <label htmlFor={id} className="dp-Label">
            {words.caption.label}
          </label>
          <Counter />
        </div>
        <textarea
          id={id}
          rows={3}
          placeholder={words.caption.hint}
          aria-describedby={counter}
          dir="auto"
          {...props}
          ref={field}
          className={cx('dp-Caption', props.className)}
          defaultValue={store.getState().draft.title}
          onChange={(event) => {
            props.onChange?.(event)
            actions.change({ type: 'title', value: event.currentTarget.value })
          }}
        />
        <Surplus id={counter} />
      </div>
    )
  },
)

/** UTF-16 units, as TikTok counts. */
function Counter() {
  const { words, locale } = usePostForm('Caption')
  const title = useSlice('Caption', selectTitle)
  if (!title) return null
  return (
    <span className="dp-Counter" data-exceeded={title.exceedsFrom === null ? undefined : ''}>
      {words.caption.count(formatNumber(title.length, locale), formatNumber(title.max, locale))}
    </span>
  )
}

/** What is too much is marked, never cut. */
function Surplus({ id }: { id: string }) {
  const { words } = usePostForm('Caption')
  const surplus = useSlice('Caption', (state) => {
    const title = selectTitle(state)
    return title && title.exceedsFrom !== null ? title.value.slice(title.exceedsFrom) : null
  })
  return (
    <p id={id} role="status" className="dp-Surplus">
      {surplus !== null && (
        <>
          {words.caption.tooLong(surplus.length)} <mark className="dp-SurplusText">{surplus.slice(0, 200)}</mark>
        </>
      )}
    </p>
  )
}
