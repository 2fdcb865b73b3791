'use client'

import type { ApiError } from '@direct-post/core'
import type { ProxyAccount } from '@direct-post/core/proxy'
import { forwardRef, useRef, type HTMLAttributes, type ReactNode } from 'react'
import { cx } from '../../internals/cx.js'
import { LogId } from '../../internals/LogId.js'
import { Message } from '../../internals/Message.js'
import type { PostState } from '../../store/index.js'
import { noticeAbout, useFocusOn, usePostForm, useSlice, useSlices } from '../root/PostFormContext.js'
import { Sentence, Sentences } from '../root/Sentence.js'
import { AccountMenu } from './AccountMenu.js'
import { Avatar } from './Avatar.js'

export type PostFormAccountProps = HTMLAttributes<HTMLElement>

/** 1a: whose account the post goes to. 1b: that it cannot post now. Anything unread stops the page here. */
export const PostFormAccount = forwardRef<HTMLElement, PostFormAccountProps>(function PostFormAccount(props, ref) {
  const { words, actions } = usePostForm('Account')
  const { creator, list, editing, notice } = useSlices('Account', (state) => ({
    creator: state.creator,
    list: selectList(state),
    editing: state.publishing.status === 'editing',
    notice: noticeAbout(state, 'account'),
  }))
  const heading = useRef<HTMLParagraphElement>(null)
  useFocusOn(notice, heading)

  return (
    <header ref={ref} data-state={creator.status} {...props} className={cx('dp-Account', props.className)}>
      {creator.status === 'none' && (
        <div className="dp-Connect">
          <p className="dp-Title">{words.account.connectTitle}</p>
          <p className="dp-Hint">{words.account.connectText}</p>
          <button type="button" className="dp-Button" data-variant="primary" onClick={() => void actions.connect()}>
            {words.account.connect}
          </button>
        </div>
      )}
      {creator.status === 'loading' && <Loading label={words.account.loading} />}
      {creator.status === 'ready' && (
        <Row nickname={creator.creator.nickname} username={creator.creator.username} url={creator.creator.avatarUrl}>
          {editing && list && <AccountMenu accounts={list} />}
        </Row>
      )}
      {(creator.status === 'stopped' || creator.status === 'failed') && (
        <Stopped
          error={creator.error}
          list={list ?? []}
          title={creator.status === 'stopped' ? words.account.notNow : words.account.failed}
        />
      )}
      {notice && (
        <p ref={heading} tabIndex={-1} className="dp-Notice">
          <Sentences of={notice.said} />
        </p>
      )}
    </header>
  )
})

/** Not before the creator is known too: until then there is nothing to draw with it. */
function selectList({ creator, accounts }: PostState): readonly ProxyAccount[] | null {
  return creator.status !== 'loading' && accounts.status === 'ready' ? accounts.list : null
}

interface RowProps {
  nickname: string | null
  username: string | null
  url: string | null
  children: ReactNode
}

function Row({ nickname, username, url, children }: RowProps) {
  const { words } = usePostForm('Account')
  return (
    <div className="dp-AccountRow">
      <Avatar url={url} nickname={nickname ?? username} />
      <div className="dp-AccountText">
        <p className="dp-Hint">{words.account.heading}</p>
        <p className="dp-AccountName">
          <bdi className="dp-Nickname">{nickname}</bdi>
          {username && <bdi className="dp-Username">@{username}</bdi>}
        </p>
      </div>
      {children}
    </div>
  )
}

function Loading({ label }: { label: string }) {
  return (
    <div className="dp-AccountRow" aria-busy="true">
      <span className="dp-Avatar dp-Skeleton" />
      <div className="dp-AccountText">
        <p className="dp-Hint">{label}</p>
        <p className="dp-Skeleton dp-SkeletonLine" />
      </div>
    </div>
  )
}

/** Which account it is comes from the list; what it may do now is unknown, so nothing else is shown. */
function Stopped({ error, list, title }: { error: ApiError; list: readonly ProxyAccount[]; title: string }) {
  const { words, actions } = usePostForm('Account')
  const accountId = useSlice('Account', (state) => state.accountId)
  const account = list.find(({ id }) => id === accountId)
  const reconnect = error.retry === 'after_connect'
  return (
    <>
      {account && (
        <Row nickname={account.nickname ?? account.username} username={account.username} url={account.avatarUrl}>
          <AccountMenu accounts={list} />
        </Row>
      )}
      <Message
        tone={error.from === 'tiktok' && error.retry === 'later' ? 'warning' : 'error'}
        title={title}
        actions={
          <button
            type="button"
            className="dp-Button"
            onClick={() => void (reconnect ? actions.connect() : actions.refreshCreator())}
          >
            {reconnect ? words.account.reconnect : words.retry}
          </button>
        }
      >
        <Sentence of={error} />
        <LogId id={error.logId} label={words.logId} />
      </Message>
    </>
  )
}
