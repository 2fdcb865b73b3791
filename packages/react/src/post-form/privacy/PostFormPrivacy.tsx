'use client'

import type { PrivacyLevel } from '@direct-post/core'
import {
  forwardRef,
  useCallback,
  useEffect,
  useId,
  useImperativeHandle,
  useRef,
  useState,
  type ButtonHTMLAttributes,
} from 'react'
import { cx } from '../../internals/cx.js'
import { ChevronIcon } from '../../internals/icons.js'
import { later } from '../../store/later.js'
import { useLater } from '../../internals/useLater.js'
import { useAnchored } from '../../internals/useAnchored.js'
import { usePrivacy } from '../hooks.js'
import { useNotice, usePostForm } from '../root/PostFormContext.js'
import { Sentences } from '../root/Sentence.js'

export type PostFormPrivacyProps = ButtonHTMLAttributes<HTMLButtonElement>

const list = later(() => import('./PrivacyList.js'))

/**
 * 2b: a dropdown of exactly what creator_info offers, with nothing chosen beforehand. Its list is a radio
 * group and no native `<select>`, whose disabled options can be neither hovered nor explained (3b).
 */
export const PostFormPrivacy = forwardRef<HTMLButtonElement, PostFormPrivacyProps>(
  function PostFormPrivacy(props, ref) {
    const { words } = usePostForm('Privacy')
    const privacy = usePrivacy()
    const trigger = useRef<HTMLButtonElement>(null)
    const panel = useRef<HTMLDivElement>(null)
    const [wanted, setOpen] = useState(false)
    // Whoever points at it or reaches it opens it next: the list is drawn by then, and only has to be shown.
    const [near, setNear] = useState(false)
    const approach = () => setNear(true)
    const parts = useLater(list, near)
    const open = wanted && parts !== null
    const id = useId()
    const notice = useNotice('privacy', trigger)
    useImperativeHandle(ref, () => trigger.current as HTMLButtonElement)

    const closeAndReturn = useCallback(() => {
      if (panel.current?.matches(':focus-within')) trigger.current?.focus()
      setOpen(false)
    }, [])
    useAnchored(open, trigger, panel, closeAndReturn, { matchWidth: true })
    useEffect(() => {
      const box = panel.current
      if (!open || !box) return
      // Only now, after the panel is shown: what is not shown cannot take the focus.
      const first =
        box.querySelector<HTMLElement>('[data-state=checked]') ?? box.querySelector<HTMLElement>('[role=radio]')
      first?.focus({ preventScroll: true })

      const onLeave = ({ relatedTarget }: FocusEvent) => {
        if (relatedTarget instanceof Node && !box.contains(relatedTarget)) setOpen(false)
      }
      box.addEventListener('focusout', onLeave)
      return () => box.removeEventListener('focusout', onLeave)
    }, [open])
    if (!privacy) return null

    const chosen = privacy.value && words.privacy.levels[privacy.value]
    const choose = (value: PrivacyLevel) => {
      privacy.change(value)
      closeAndReturn()
    }
    // A choice that a later one ruled out, or that TikTok took back. "Not chosen yet" is no mistake.
    const problem =
      notice?.said ??
      (privacy.problem && (privacy.value !== null || privacy.options.length === 0) ? [privacy.problem] : null)

    return (
      <div className="dp-Field">
        <span id={`${id}label`} className="dp-Label">
          {words.privacy.label}
        </span>
        <button
          type="button"
          role="combobox"
          aria-haspopup="dialog"
          aria-expanded={open}
          aria-controls={`${id}panel`}
          aria-labelledby={`${id}label`}
          aria-describedby={problem ? `${id}problem` : undefined}
          aria-invalid={problem ? true : undefined}
          data-value={privacy.value ?? undefined}
          data-placeholder={chosen ? undefined : ''}
          onFocus={approach}
          onPointerEnter={approach}
          {...props}
          ref={trigger}
          className={cx('dp-Privacy', props.className)}
          onClick={() => {
            approach()
            setOpen(!open)
          }}
          onKeyDown={(event) => {
            if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
            event.preventDefault()
            approach()
            setOpen(true)
          }}
        >
          <span>{chosen ?? words.privacy.placeholder}</span>
          <ChevronIcon />
        </button>
        <div
          ref={panel}
          id={`${id}panel`}
          role="dialog"
          aria-labelledby={`${id}label`}
          popover="manual"
          className="dp-Panel"
        >
          {near && parts && <parts.PrivacyList labelledBy={`${id}label`} privacy={privacy} onChoose={choose} />}
        </div>
        {problem && (
          <p id={`${id}problem`} className="dp-Problem">
            <Sentences of={problem} />
          </p>
        )}
      </div>
    )
  },
)
