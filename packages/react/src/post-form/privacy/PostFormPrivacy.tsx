'use client'

import { forwardRef, useId, useImperativeHandle, useRef, useState, type ButtonHTMLAttributes } from 'react'
import { cx } from '../../internals/cx.js'
import { chevronIcon } from '../../internals/icons.js'
import { Arriving } from '../../internals/useLater.js'
import { later } from '../../store/later.js'
import { usePrivacy } from '../hooks.js'
import { useFocusOn, usePostForm } from '../root/PostFormContext.js'
import { Sentences } from '../root/Sentence.js'
import type { ListState } from './PrivacyPanel.js'

export type PostFormPrivacyProps = ButtonHTMLAttributes<HTMLButtonElement>

const list = later(() => import('./PrivacyPanel.js'))

/**
 * 2b: a dropdown of exactly what creator_info offers, with nothing chosen beforehand. Its list is a radio
 * group and no native `<select>`, whose disabled options can be neither hovered nor explained (3b).
 */
export const PostFormPrivacy = forwardRef<HTMLButtonElement, PostFormPrivacyProps>(
  function PostFormPrivacy(props, ref) {
    const { words } = usePostForm('Privacy')
    const privacy = usePrivacy()
    const trigger = useRef<HTMLButtonElement>(null)
    const [state, setState] = useState<ListState>('away')
    const approach = () => setState((now) => (now === 'away' ? 'near' : now))
    const open = state === 'open'
    const id = useId()
    useFocusOn(privacy?.notice, trigger)
    useImperativeHandle(ref, () => trigger.current as HTMLButtonElement)
    if (!privacy) return null

    const chosen = privacy.value && words.privacy.levels[privacy.value]
    // A choice that a later one ruled out, or that TikTok took back. "Not chosen yet" is no mistake.
    const problem =
      privacy.notice?.said ??
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
          aria-controls={state === 'away' ? undefined : `${id}panel`}
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
          onClick={() => setState(open ? 'near' : 'open')}
          onKeyDown={(event) => {
            if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
            event.preventDefault()
            setState('open')
          }}
        >
          <span>{chosen ?? words.privacy.placeholder}</span>
          {chevronIcon}
        </button>
        {state !== 'away' && (
          <Arriving part={list}>
            {({ PrivacyPanel }) => (
              <PrivacyPanel id={id} open={open} setState={setState} trigger={trigger} privacy={privacy} />
            )}
          </Arriving>
        )}
        {problem && (
          <p id={`${id}problem`} className="dp-Problem">
            <Sentences of={problem} />
          </p>
        )}
      </div>
    )
  },
)
