import { describe, expect, it } from 'vitest'
import { emptyDraft, parseConsent, parseCreatePostBody, parseDraft, parseMedia } from '../../src/index.js'
import { bothBrands, draft, photos, video } from '../../src/testing.js'

const good = {
  accountId: 'account-1',
  postMode: 'direct',
  draft: draft({ privacyLevel: 'SELF_ONLY', disclosure: bothBrands, videoCoverTimestampMs: 1200 }),
  media: video(),
  consent: { declaration: 'I agree', nickname: 'Ana' },
}

/** Through text, as it arrives; `__proto__` is a key like any other there. */
const sent = (value: unknown): unknown => JSON.parse(JSON.stringify(value))

describe('what a browser sends', () => {
  it('comes through as it was', () => {
    expect(parseCreatePostBody(sent(good))).toEqual({ ok: true, body: good })
    expect(parseCreatePostBody(sent({ ...good, postMode: 'inbox', media: photos(35) }))).toMatchObject({ ok: true })
    expect(parseDraft(sent(emptyDraft()))).toEqual({ ok: true, draft: emptyDraft() })
    expect(parseMedia(sent(video({ durationSec: null, width: null, height: null })))).toMatchObject({ ok: true })
    expect(parseConsent({ declaration: '', nickname: '' })).toMatchObject({ ok: true })
  })

  it('loses every key that has no name here', () => {
    const body = sent({
      ...good,
      isAdmin: true,
      draft: { ...good.draft, privacy_level: 'PUBLIC_TO_EVERYONE', disclosure: { ...bothBrands, extra: 1 } },
      media: { ...good.media, url: 'https://evil.example/x.mp4' },
      consent: { ...good.consent, given: true },
    })
    expect(parseCreatePostBody(body)).toEqual({ ok: true, body: good })
  })

  it('cannot reach a prototype', () => {
    const text = JSON.stringify(good).replace(
      '"draft":{',
      '"__proto__":{"isAdmin":true},"constructor":{"prototype":{"x":1}},"draft":{"__proto__":{"allowDuet":true},',
    )
    const parsed = parseCreatePostBody(JSON.parse(text))
    expect(parsed).toEqual({ ok: true, body: good })
    expect({}).not.toHaveProperty('isAdmin')
    expect(parsed.ok && Object.getPrototypeOf(parsed.body.draft)).toBe(Object.prototype)
  })

  it('is not filled in from a prototype', () => {
    const inherited: unknown = JSON.parse('{"__proto__":{"accountId":"a"}}')
    expect(parseCreatePostBody(inherited)).toMatchObject({ ok: false, error: { path: 'accountId' } })
  })

  it.each(['allowComment', 'allowDuet', 'allowStitch', 'isAigc', 'autoAddMusic'])(
    'takes nothing but true and false for %s (F09)',
    (key) => {
      for (const value of ['true', 'false', 1, 0, null, undefined, [], {}]) {
        expect(parseDraft({ ...emptyDraft(), [key]: value })).toMatchObject({
          ok: false,
          error: { from: 'proxy', code: 'malformed_request', path: `draft.${key}` },
        })
      }
    },
  )

  it.each(['on', 'yourBrand', 'brandedContent'])('takes nothing but true and false for disclosure.%s', (key) => {
    const disclosure = { ...emptyDraft().disclosure, [key]: 'true' }
    expect(parseDraft({ ...emptyDraft(), disclosure })).toMatchObject({ error: { path: `draft.disclosure.${key}` } })
  })

  it.each([
    ['privacyLevel', 'EVERYONE'],
    ['privacyLevel', ''],
    ['privacyLevel', undefined],
    ['privacyLevel', ['SELF_ONLY']],
    ['title', null],
    ['description', 7],
    ['disclosure', null],
    ['disclosure', true],
    ['videoCoverTimestampMs', -1],
    ['videoCoverTimestampMs', 1.5],
    ['videoCoverTimestampMs', '0'],
    ['photoCoverIndex', null],
    ['photoCoverIndex', 2 ** 53],
  ])('refuses draft.%s = %j', (key, value) => {
    expect(parseDraft({ ...emptyDraft(), [key]: value })).toMatchObject({ ok: false, error: { path: `draft.${key}` } })
  })

  it.each([
    [null, 'media'],
    [{}, 'media.type'],
    [{ ...video(), type: 'gif' }, 'media.type'],
    [{ ...video(), origin: 'url' }, 'media.origin'],
    [{ ...video(), size: '8' }, 'media.size'],
    [{ ...video(), size: -1 }, 'media.size'],
    [{ ...video(), durationSec: undefined }, 'media.durationSec'],
    [{ ...video(), durationSec: -1 }, 'media.durationSec'],
    [{ ...video(), durationSec: Infinity }, 'media.durationSec'],
    [{ ...video(), width: '1080' }, 'media.width'],
    [{ ...video(), mimeType: null }, 'media.mimeType'],
    [{ ...video(), name: 7 }, 'media.name'],
    [{ ...video(), fingerprint: '' }, 'media.fingerprint'],
    [{ type: 'photo', items: {} }, 'media.items'],
    [{ type: 'photo', items: [photos(1).items[0], null] }, 'media.items[1]'],
    [{ type: 'photo', items: [{ ...photos(1).items[0], mediaKey: '' }] }, 'media.items[0].mediaKey'],
  ])('refuses media %j', (media, path) => {
    expect(parseMedia(media)).toMatchObject({ ok: false, error: { path } })
  })

  it.each([
    ['accountId', ''],
    ['accountId', 7],
    ['postMode', 'DIRECT_POST'],
    ['draft', null],
    ['media', undefined],
    ['consent', 'yes'],
  ])('refuses %s = %j', (path, value) => {
    expect(parseCreatePostBody({ ...good, [path]: value })).toMatchObject({ ok: false, error: { path } })
  })

  it.each([null, [], 'x', 7])('refuses %j for a body', (body) => {
    expect(parseCreatePostBody(body)).toMatchObject({ ok: false, error: { code: 'malformed_request', path: '' } })
  })

  it('hands on a long text whole, for preparePost to judge', () => {
    const title = 'x'.repeat(100 * 1024)
    const parsed = parseDraft({ ...emptyDraft(), title })
    expect(parsed.ok && parsed.draft.title).toBe(title)
  })

  it('never repeats what was sent in its error', () => {
    const parsed = parseDraft({ ...emptyDraft(), privacyLevel: '<script>secret</script>' })
    expect(JSON.stringify(parsed)).not.toContain('secret')
  })

  it('lets our own faults through, instead of blaming the sender', () => {
    const trap = new Proxy(emptyDraft(), {
      get() {
        throw new TypeError('ours')
      },
    })
    expect(() => parseDraft(trap)).toThrow('ours')
  })
})
