'use client'

import { useState, type DragEvent, type ReactNode } from 'react'
import { crossIcon, endIcon, starIcon, startIcon } from '../../internals/later-icons.js'
import type { PhotoItem } from '../../store/index.js'
import { selectIsEditing } from '../../store/selectors.js'
import { fill, type Values } from '../../words/fill.js'
import type { Words } from '../../words/words.js'
import { useSlice } from '../root/PostFormContext.js'
import { useLaterForm } from '../root/useLaterForm.js'
import { describe } from './describe.js'

const DRAG_TYPE = 'application/x-direct-post-photo'

/** The pictures in their order, to be dragged or moved by button; one of them is the cover. */
export function PhotoList({ items }: { items: readonly PhotoItem[] }) {
  const { words, locale, actions } = useLaterForm('Preview')
  const text = (name: Exclude<keyof Words['photos'], 'count'>, values: Values) =>
    fill(words.photos[name], values, locale)
  const editing = useSlice('Preview', selectIsEditing)
  const cover = useSlice('Preview', ({ draft }) => draft.photoCoverIndex)
  const [said, setSaid] = useState('')

  const move = (id: string, from: number, to: number) => {
    if (to < 0 || to >= items.length || to === from) return
    actions.movePhoto(id, to)
    setSaid(text('moved', { from: from + 1, to: to + 1 }))
  }
  const onDrop = (event: DragEvent, to: number) => {
    const id = event.dataTransfer.getData(DRAG_TYPE)
    const from = items.findIndex((item) => item.id === id)
    if (from < 0) return
    event.preventDefault()
    move(id, from, to)
  }

  return (
    <>
      <ol className="dp-PhotoList" aria-label={words.photos.label}>
        {items.map(({ id, url, file }, index) => (
          // Dragging is one more way; the buttons inside serve keyboard and touch.
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
          <li
            key={id}
            className="dp-Photo"
            data-cover={index === cover ? '' : undefined}
            draggable={editing}
            onDragStart={(event) => event.dataTransfer.setData(DRAG_TYPE, id)}
            onDragOver={(event) => event.dataTransfer.types.includes(DRAG_TYPE) && event.preventDefault()}
            onDrop={(event) => onDrop(event, index)}
          >
            <img src={url} alt={text('photo', { number: index + 1 })} title={file.name} draggable={false} />
            {index === cover && <span className="dp-PhotoCover">{words.photos.cover}</span>}
            {editing && (
              <div className="dp-PhotoTools">
                <Tool
                  label={text('earlier', { number: index + 1 })}
                  sign={startIcon}
                  off={index === 0}
                  onPress={() => move(id, index, index - 1)}
                />
                <Tool
                  label={text('makeCover', { number: index + 1 })}
                  sign={starIcon}
                  pressed={index === cover}
                  onPress={() => actions.change({ type: 'photoCoverIndex', value: index })}
                />
                <Tool
                  label={text('remove', { number: index + 1 })}
                  sign={crossIcon}
                  onPress={() => actions.removePhoto(id)}
                />
                <Tool
                  label={text('later', { number: index + 1 })}
                  sign={endIcon}
                  off={index === items.length - 1}
                  onPress={() => move(id, index, index + 1)}
                />
              </div>
            )}
          </li>
        ))}
      </ol>
      <figcaption className="dp-PreviewText">
        <span className="dp-Hint" dir="auto">
          {describe({ type: 'photo', items: items.map(({ photo }) => photo) }, words, locale)}
        </span>
      </figcaption>
      <p role="status" className="dp-Announcer">
        {said}
      </p>
    </>
  )
}

interface ToolProps {
  label: string
  sign: ReactNode
  off?: boolean
  pressed?: boolean
  onPress: () => void
}

function Tool({ label, sign, off = false, pressed, onPress }: ToolProps) {
  return (
    <button
      type="button"
      className="dp-PhotoTool"
      aria-label={label}
      title={label}
      aria-disabled={off || undefined}
      aria-pressed={pressed}
      onClick={() => !off && onPress()}
    >
      {sign}
    </button>
  )
}
