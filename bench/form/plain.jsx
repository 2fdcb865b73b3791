// A React form with the browser's own controls: the measure of all others.
import { useState } from 'react'
import { blocked, BRANDS, empty, INTERACTIONS, LIMIT, MUSIC, PRIVACY } from './facts.jsx'

export function Plain() {
  const [draft, setDraft] = useState(empty)
  const set = (name) => (value) => setDraft((now) => ({ ...now, [name]: value }))
  const tick = ([name, label]) => (
    <label key={name}>
      <input type="checkbox" checked={draft[name]} onChange={(event) => set(name)(event.target.checked)} />
      {label}
    </label>
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
      <label>
        Who can view this post
        <select value={draft.privacy} onChange={(event) => set('privacy')(event.target.value)}>
          <option value="">Select</option>
          {PRIVACY.map(([value, label]) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      </label>
      <fieldset>
        <legend>Allow users to</legend>
        {INTERACTIONS.map(tick)}
      </fieldset>
      {tick(['disclosure', 'Disclose commercial content'])}
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
