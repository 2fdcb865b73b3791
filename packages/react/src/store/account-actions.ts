import { reconcileDraft } from '@direct-post/core'
import { keepDraft, takeReturn } from './consent-return.js'
import { notice, noticeOf } from './notice.js'
import type { PostActions } from './post-store.js'
import { resume } from './resume.js'
import type { Runner } from './runner.js'
import { keepSaved } from './saved-draft.js'
import { selectFacts } from './selectors.js'
import { readingOf, type StoreTools } from './tools.js'

type AccountActions = Pick<
  PostActions,
  'start' | 'refreshCreator' | 'selectAccount' | 'connect' | 'disconnect' | 'dismissNotice'
>

/** A page that comes back into view after this many milliseconds asks TikTok again. */
const STALE_AFTER = 60_000

export function accountActions(tools: StoreTools, runner: Runner): AccountActions {
  const { set, get, client, options, now } = tools
  let reading = new AbortController()

  async function loadAccounts(signal: AbortSignal) {
    const answer = await client.accounts(signal)
    if (signal.aborted) return
    if (!answer.ok) {
      return set({
        accounts: { status: 'failed', error: answer.error },
        creator: { status: 'failed', error: answer.error },
      })
    }
    const list = answer.value
    const chosen = list.find(({ id }) => id === get().accountId) ?? list[0]
    set({ accounts: { status: 'ready', list }, accountId: chosen?.id ?? null })
    await readCreator()
  }

  async function readCreator() {
    const { accountId } = get()
    reading.abort()
    if (accountId === null) return set({ creator: { status: 'none' } })

    reading = new AbortController()
    const { signal } = reading
    const answer = await client.creatorInfo(accountId, signal)
    if (signal.aborted) return
    if (!answer.ok) return set({ creator: readingOf(answer.error) })

    const before = get()
    const creator = { status: 'ready', creator: answer.value, readAt: now() } as const
    const facts = selectFacts({ ...before, creator })
    if (!facts) return set({ creator })
    const { draft, cleared } = reconcileDraft(facts, before.draft)
    set({ creator, draft, notice: noticeOf(cleared) ?? before.notice })
  }

  function fromConsent() {
    const back = takeReturn()
    if (back === null) return {}
    const { accountId, draft, notice: before } = get()
    return {
      accountId: back.accountId ?? accountId,
      draft: back.draft ?? draft,
      notice: back.said === null ? before : notice('account', back.said),
    }
  }

  function readAgainWhenSeen() {
    const { creator, publishing } = get()
    if (document.visibilityState !== 'visible' || publishing.status !== 'editing') return
    if (creator.status === 'ready' && now() - creator.readAt > STALE_AFTER) void readCreator()
  }

  return {
    start() {
      const mounted = new AbortController()
      const forget = options.draftStorage ? keepSaved(tools.store, options.draftStorage) : () => {}
      set({ creator: { status: 'loading' }, ...fromConsent() })
      void loadAccounts(mounted.signal).then(() => resume(tools, runner, mounted.signal))
      document.addEventListener('visibilitychange', readAgainWhenSeen)
      return () => {
        mounted.abort()
        reading.abort()
        forget()
        // An upload goes on; only asking ends with the page.
        if (get().publishing.status === 'following') runner.halt()
        document.removeEventListener('visibilitychange', readAgainWhenSeen)
      }
    },
    async refreshCreator() {
      set({ creator: { status: 'loading' } })
      if (get().accounts.status !== 'ready') return loadAccounts(new AbortController().signal)
      await readCreator()
    },
    selectAccount(accountId) {
      if (accountId === get().accountId) return
      set({ accountId, creator: { status: 'loading' }, notice: null })
      void readCreator()
    },
    async connect({ switchAccount = false } = {}) {
      const returnTo = location.pathname + location.search
      const answer = await client.connect({ returnTo, switchAccount })
      if (answer.ok) {
        keepDraft(get().draft, get().media.status !== 'empty')
        return (options.navigate ?? ((url) => location.assign(url)))(answer.value)
      }
      set({ notice: notice('account', answer.error) })
    },
    async disconnect(accountId) {
      const answer = await client.disconnect(accountId)
      if (!answer.ok) return set({ notice: notice('account', answer.error) })
      set({ creator: { status: 'loading' }, accountId: null })
      await loadAccounts(new AbortController().signal)
    },
    dismissNotice: () => set({ notice: null }),
  }
}
