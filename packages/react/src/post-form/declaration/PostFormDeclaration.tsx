'use client'

import { forwardRef, type HTMLAttributes } from 'react'
import { cx } from '../../internals/cx.js'
import { declarationIn, ENGLISH } from '../../words/exact.js'
import { useDeclaration } from '../hooks.js'
import { usePostForm } from '../root/PostFormContext.js'

export type PostFormDeclarationProps = HTMLAttributes<HTMLParagraphElement>

/** 2-note, 4: what pressing the button agrees to, letter for letter, with its links. */
export const PostFormDeclaration = forwardRef<HTMLParagraphElement, PostFormDeclarationProps>(
  function PostFormDeclaration(props, ref) {
    const { words } = usePostForm('Declaration')
    const declaration = useDeclaration()
    if (!declaration) return null
    const own = declarationIn(declaration, words)

    return (
      <p ref={ref} {...(own ? {} : ENGLISH)} {...props} className={cx('dp-Declaration', props.className)}>
        {(own ?? declaration.parts).map((part) =>
          typeof part === 'string' ? (
            part
          ) : (
            <a key={part.href} href={part.href} target="_blank" rel="noopener noreferrer">
              {part.text}
            </a>
          ),
        )}
      </p>
    )
  },
)
