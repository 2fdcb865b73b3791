'use client'

import type { ProxyAccount } from '@direct-post/core/proxy'
import { usePostForm, useSlice } from '../root/PostFormContext.js'
import { Avatar } from './Avatar.js'
import { CheckIcon } from '../../internals/icons.js'

/** The open menu. */
export function AccountChoices({ accounts, close }: { accounts: readonly ProxyAccount[]; close: () => void }) {
  const { actions, words } = usePostForm('Account')
  const accountId = useSlice('Account', (state) => state.accountId)
  return (
    <>
      {accounts.map(({ id: each, nickname, username, avatarUrl, status }) => (
        <button
          key={each}
          type="button"
          className="dp-Option"
          aria-current={each === accountId || undefined}
          onClick={() => {
            close()
            actions.selectAccount(each)
          }}
        >
          <Avatar url={avatarUrl} nickname={nickname ?? username} />
          <span className="dp-OptionText">
            <bdi className="dp-Name">{nickname ?? username ?? each}</bdi>
            <span className="dp-Hint">
              {status === 'reconnect_required' ? words.account.reconnectNeeded : username && <bdi>@{username}</bdi>}
            </span>
          </span>
          {each === accountId && <CheckIcon />}
        </button>
      ))}
      <div className="dp-PanelFoot">
        <button type="button" className="dp-Option" onClick={() => void actions.connect({ switchAccount: true })}>
          {words.account.other}
        </button>
        {accountId && (
          <button
            type="button"
            className="dp-Option"
            onClick={() => {
              close()
              void actions.disconnect(accountId)
            }}
          >
            {words.account.disconnect}
          </button>
        )}
      </div>
    </>
  )
}
