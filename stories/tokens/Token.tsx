import { useLayoutEffect, useRef, useState, type CSSProperties } from 'react'
import type { Documented } from '../../.storybook/documented.js'
import type { Group } from './roles.js'

/** One variable: as it looks here and now, its name, its sentence, its value. */
export function Token({ name, sentence, group }: Documented & { group: Group }) {
  const show = useRef<HTMLDivElement>(null)
  const [value, setValue] = useState('')
  useLayoutEffect(() => {
    const shown = show.current?.firstElementChild
    if (!shown) return
    const style = getComputedStyle(shown)
    setValue(group === 'Colour' ? style.backgroundColor : style.getPropertyValue(name).trim())
  }, [name, group])

  return (
    <div className="token">
      <div ref={show} className="token-show" aria-hidden="true">
        <Show name={name} group={group} />
      </div>
      <code>{name}</code>
      <p>{sentence}</p>
      <output>{value}</output>
    </div>
  )
}

function Show({ name, group }: { name: string; group: Group }) {
  const value = `var(${name})`
  switch (group) {
    case 'Colour':
      return <div className="token-swatch" style={{ background: value }} />
    case 'Type':
      return <span style={typeOf(name, value)}>Ag</span>
    case 'Space':
      return <div className="token-bar" style={{ inlineSize: value }} />
    case 'Shape':
      return <div className="token-corner" style={shapeOf(name, value)} />
    case 'Elevation':
      return <div className="token-raised" style={{ boxShadow: value }} />
    case 'Motion':
      // Slower than it is, so that its curve can be watched.
      return <div className="token-runner" />
  }
}

function typeOf(name: string, value: string): CSSProperties {
  if (name.startsWith('--dp-font-size')) return { fontSize: value }
  if (name.startsWith('--dp-weight')) return { fontSize: '1.25rem', fontWeight: value }
  return { fontSize: '1.25rem', ...(name === '--dp-font' ? { fontFamily: value } : { lineHeight: value }) }
}

const shapeOf = (name: string, value: string): CSSProperties =>
  name.startsWith('--dp-radius') ? { borderRadius: value } : { borderWidth: value, borderRadius: 4 }
