// The same form made by hand from Radix' Select, Checkbox and Switch, with its draft in one state, as one begins.
import * as Checkbox from '@radix-ui/react-checkbox'
import * as Select from '@radix-ui/react-select'
import * as Switch from '@radix-ui/react-switch'
import { useId, useState } from 'react'
import { blocked, BRANDS, empty, INTERACTIONS, LIMIT, MUSIC, PRIVACY } from './facts.jsx'

export function Radix() {
  const id = useId()
  const [draft, setDraft] = useState(empty)
  const set = (name) => (value) => setDraft((now) => ({ ...now, [name]: value }))
  const tick = ([name, label]) => (
    <div key={name}>
      <Checkbox.Root id={id + name} checked={draft[name]} onCheckedChange={set(name)}>
        <Checkbox.Indicator>✓</Checkbox.Indicator>
      </Checkbox.Root>
      <label htmlFor={id + name}>{label}</label>
    </div>
  )
  const reason = blocked(draft)
  return (
    <form className="form">
      <header>
        <b>Ana Bakes</b> <span>@ana.bakes</span>
      </header>
      <div className="preview">No video yet</div>
      <label>
        Caption
        <textarea value={draft.title} onChange={(event) => set('title')(event.target.value)} />
        <span>
          {draft.title.length} / {LIMIT}
        </span>
      </label>
      <Select.Root value={draft.privacy} onValueChange={set('privacy')}>
        <Select.Trigger aria-label="Who can view this post">
          <Select.Value placeholder="Select" />
          <Select.Icon />
        </Select.Trigger>
        <Select.Portal>
          <Select.Content position="popper">
            <Select.Viewport>
              {PRIVACY.map(([value, label]) => (
                <Select.Item key={value} value={value}>
                  <Select.ItemText>{label}</Select.ItemText>
                  <Select.ItemIndicator>✓</Select.ItemIndicator>
                </Select.Item>
              ))}
            </Select.Viewport>
          </Select.Content>
        </Select.Portal>
      </Select.Root>
      <div role="group">{INTERACTIONS.map(tick)}</div>
      <Switch.Root id={`${id}on`} checked={draft.disclosure} onCheckedChange={set('disclosure')}>
        <Switch.Thumb />
      </Switch.Root>
      <label htmlFor={`${id}on`}>Disclose commercial content</label>
      {draft.disclosure && BRANDS.map(tick)}
      <p>
        By posting, you agree to TikTok&apos;s <a href="https://www.tiktok.com/legal">{MUSIC}</a>.
      </p>
      <button type="button" aria-disabled={reason !== null} title={reason ?? ''}>
        Post
      </button>
    </form>
  )
}
