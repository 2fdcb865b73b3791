/*
 * Counts what React does, as its DevTools do. It comes before React's renderer, which looks for the hook once: in setup.
 */

interface Fiber {
  tag: number
  flags: number
  child: Fiber | null
  sibling: Fiber | null
  alternate: Fiber | null
  type: unknown
}

export interface Renders {
  commits: number
  /** Names of the components that were drawn. */
  drawn: string[]
}

// React's own numbers: function, class, forwardRef, and a memo that is its function. Another memo only wraps one of these.
const COMPONENTS = new Set([0, 1, 11, 15])
const PERFORMED_WORK = 1
let seen: Renders | null = null

Object.assign(globalThis, {
  __REACT_DEVTOOLS_GLOBAL_HOOK__: {
    supportsFiber: true,
    renderers: new Map(),
    inject: () => 1,
    onCommitFiberUnmount() {},
    onPostCommitFiberRoot() {},
    onCommitFiberRoot(_: number, { current }: { current: Fiber }) {
      if (!seen) return
      seen.commits++
      walk(seen.drawn, current, current.alternate)
    },
  },
})

/** What `act` made React do. */
export async function rendersOf(act: () => Promise<unknown>): Promise<Renders> {
  const renders: Renders = { commits: 0, drawn: [] }
  seen = renders
  try {
    await act()
  } finally {
    seen = null
  }
  return renders
}

function walk(drawn: string[], fiber: Fiber, before: Fiber | null) {
  if (COMPONENTS.has(fiber.tag) && (before === null || (fiber.flags & PERFORMED_WORK) !== 0))
    drawn.push(nameOf(fiber.type))
  if (fiber.child === before?.child) return
  for (let child = fiber.child; child; child = child.sibling) walk(drawn, child, child.alternate)
}

function nameOf(type: unknown): string {
  const named = type as { displayName?: string; name?: string; render?: { name: string }; type?: unknown } | null
  if (named?.type) return nameOf(named.type)
  return named?.displayName ?? named?.name ?? named?.render?.name ?? ''
}
