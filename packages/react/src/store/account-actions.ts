import { reconcileDraft } from '@direct-post/core'
import { later } from './later.js'
import { notice, noticeOf } from './notice.js'
import type { PostActions } from './post-store.js'
import type { Posting } from './posting.js'
import { selectFacts } from './selectors.js'
import { readingOf, type StoreTools } from './tools.js'

type AccountActions = Pick<
  PostActions,
  'start' | 'refreshCreator' | 'selectAccount' | 'connect' | 'disconnect' | 'dismissNotice'
>

/** A page that comes back into view after this many milliseconds asks TikTok again. */
const STALE_AFTER = 60_000

const consent = later(() => import('./consent-return.js'))
const saved = later(() => import('./saved-draft.js'))

export function accountActions(tools: StoreTools, posting: Pick<Posting, 'takeUp' | 'halt'>): AccountActions {
  const { set, get, client, options, now } = tools
  let reading = new AbortController()

  async function loadAccounts(signal: AbortSignal, restored?: Promise<unknown>) {
    // The draft is back before the creator is known, whose options it may have to be reconciled with.
    const [answer] = await Promise.all([client.accounts(signal), restored])
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

  /** Only a page that TikTok's consent page led to has something to take up. */
  async function comeBack() {
    if (!location.search.includes('direct_post')) return
    const back = (await consent.load().catch(() => null))?.takeReturn()
    if (!back) return
    const { accountId, draft, notice: before } = get()
    set({
      accountId: back.accountId ?? accountId,
      draft: back.draft ?? draft,
      notice: back.said === null ? before : notice('account', back.said),
    })
  }

  async function bringBackSaved(signal: AbortSignal) {
    const { draft } = get()
    const { draftStorage } = options
    const known = draftStorage && (await saved.load().catch(() => null))
    if (known && !signal.aborted) signal.addEventListener('abort', known.keepSaved(tools.store, draftStorage, draft))
  }

  async function begin(signal: AbortSignal) {
    await loadAccounts(signal, Promise.all([bringBackSaved(signal), comeBack()]))
    await posting.takeUp(signal)
  }

  function readAgainWhenSeen() {
    const { creator, publishing } = get()
    if (document.visibilityState !== 'visible' || publishing.status !== 'editing') return
    if (creator.status === 'ready' && now() - creator.readAt > STALE_AFTER) void readCreator()
  }

  return {
    start() {
      const mounted = new AbortController()
      if (get().creator.status !== 'loading') set({ creator: { status: 'loading' } })
      void begin(mounted.signal)
      document.addEventListener('visibilitychange', readAgainWhenSeen)
      return () => {
        mounted.abort()
        reading.abort()
        // An upload goes on; only asking ends with the page.
        if (get().publishing.status === 'following') posting.halt()
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
        const known = await consent.load().catch(() => null)
        known?.keepDraft(get().draft, get().media.status !== 'empty')
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
