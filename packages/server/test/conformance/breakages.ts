import {
  MUSIC,
  record,
  list,
  without,
  headers,
  bodies,
  drafts,
  quietly,
  answers,
  problems,
  locations,
  rememberState,
  keepFirst,
  withQuery,
  again,
  respond,
} from './saboteur.js'
import type { Breakage } from './saboteur.js'

/** For each check, a server that fails it: what teams really get wrong, one thing at a time. */
export const BREAKAGES: Readonly<Record<string, Breakage>> = {
  'accounts.of-nobody': headers((all) => all.has('x-user') || all.set('x-user', 'ada')),
  'accounts.list': answers(/\/accounts$/, ({ accounts }) => ({ accounts: list(accounts).map(without('nickname')) })),
  'accounts.never-stored': async (request, serve) => respond(await serve(request), { 'cache-control': 'max-age=60' }),
  'accounts.own-page-only': headers((all) => all.set('x-direct-post', '1')),
  'accounts.of-others': headers((all) => all.has('x-user') && all.set('x-user', 'ada')),
  'problems.shape': async (request, serve) => {
    const answer = await serve(request)
    return answer.status < 400 ? answer : new Response('<h1>Error</h1>', { status: answer.status })
  },
  'connect.address': answers(/\/connect$/, ({ authorizeUrl }) => ({
    authorizeUrl: withQuery(authorizeUrl, 'state', 'abc'),
  })),
  'connect.another-account': answers(/\/connect$/, ({ authorizeUrl }) => ({
    authorizeUrl: withQuery(authorizeUrl, 'disable_auto_auth', '0'),
  })),
  'connect.own-paths-only': bodies(/\/connect$/, (body) => ({ ...body, returnTo: '/' })),
  'connect.back': locations((url) => url.searchParams.delete('account')),
  'connect.refused': locations((url) => url.searchParams.delete('direct_post_error')),
  'connect.foreign-state': rememberState(),
  'creator-info.as-tiktok-says': answers(/creator-info$/, ({ creatorInfo }) => ({
    creatorInfo: { ...record(creatorInfo), privacy_level_options: ['SELF_ONLY'] },
  })),
  'creator-info.latest': keepFirst(/creator-info$/),
  'creator-info.cannot-post': problems((error) => ({ ...error, retry: 'now' })),
  'creator-info.permission-missing': problems((error) => ({ ...error, retry: 'now' })),
  'posts.no-audience': drafts((draft) => ({ ...draft, privacyLevel: 'SELF_ONLY' })),
  'posts.audience-not-offered': drafts((draft) => ({ ...draft, privacyLevel: 'SELF_ONLY' })),
  'posts.branded-and-private': quietly({ on: false, yourBrand: false, brandedContent: false }),
  'posts.disclosure-unsaid': quietly({ on: false, yourBrand: false, brandedContent: false }),
  'posts.another-declaration': bodies(/\/posts$/, (body) => ({
    ...body,
    consent: { ...record(body['consent']), declaration: MUSIC },
  })),
  'posts.another-account': bodies(/\/posts$/, (body) => ({
    ...body,
    consent: { ...record(body['consent']), nickname: 'Mara Lindqvist' },
  })),
  'posts.interaction-off': async (request, serve) => {
    const answer = await serve(request)
    return answer.status === 422 ? Response.json({}, { status: 201 }) : answer
  },
  'posts.malformed': drafts((draft) => ({ ...draft, allowComment: draft['allowComment'] === true })),
  'posts.key-missing': headers((all) => all.set('idempotency-key', crypto.randomUUID())),
  'posts.once': headers((all) => all.has('idempotency-key') && all.set('idempotency-key', crypto.randomUUID())),
  'posts.key-reused': headers((all) => all.has('idempotency-key') && all.set('idempotency-key', crypto.randomUUID())),
  'posts.of-others': headers((all) => all.has('x-user') && all.set('x-user', 'ada')),
  'upload.whole': async (request, serve) => {
    if (request.method !== 'PUT') return serve(request)
    const bytes = new Uint8Array(await request.arrayBuffer())
    bytes[bytes.length - 1] = 0
    return serve(again(request, bytes))
  },
  'upload.same-file': headers((all) => all.delete('x-media-fingerprint')),
  'upload.plan': async (request, serve) => {
    const answer = await serve(request)
    return request.method === 'PUT' && answer.status === 416 ? Response.json({ nextByte: 7, done: false }) : answer
  },
  'upload.answer-lost': answers(/\/posts\/[\w-]+$/, ({ post }) => ({
    post: { ...record(post), ...(record(post)['status'] === 'posted' ? { status: 'failed' } : {}) },
  })),
  'ends.refused-by-tiktok': problems((error) => ({ ...error, code: 'error', from: 'proxy' })),
  'ends.inbox': answers(/\/posts\/[\w-]+$/, ({ post }) => ({
    post: { ...record(post), ...(record(post)['status'] === 'delivered_to_inbox' ? { status: 'posted' } : {}) },
  })),
  'ends.cancelled': async (request, serve) => {
    if (!request.url.endsWith('/cancel')) return serve(request)
    return serve(new Request(request.url.replace('/cancel', ''), { headers: request.headers }))
  },
  'ends.listed': answers(/\/posts$/, (body) => ('posts' in body ? { posts: list(body['posts']).reverse() } : body)),
  'ends.events': async (request, serve) => {
    const answer = await serve(request)
    return request.url.endsWith('/events') ? respond(answer, { 'content-type': 'text/html' }) : answer
  },
  'ends.connection-gone': problems((error) => ({ ...error, retry: 'never' })),
  'ends.disconnected': async (request, serve) =>
    request.method === 'DELETE' ? new Response(null, { status: 204 }) : serve(request),
  'ends.no-secrets': answers(/\/accounts$/, (body) => ({
    ...body,
    debug: { access_token: 'act.0123456789abcdef0123' },
  })),
}
