import { audit, cannotTell, failed, passed, shown } from './audit.js'

export const previewIsThePost = audit({
  clause: '5a.preview-is-the-post',
  title: 'The page shows the very content that will be posted',
  failureTitle: 'The page does not show the very content that will be posted',
  why: 'No preview is among the reasons of 7 of 24 rejections; a generic or decorated one is none.',
  fix: 'Show the picked file itself, e.g. <video src={URL.createObjectURL(file)}>, with nothing invented around it.',
  needs: ['public'],
  judge({ public: { opened, picked, media, calls } }) {
    const before = new Set(opened.media.map(({ src }) => src))
    const fresh = picked.media.filter(({ src }) => !before.has(src) || src === '')
    const same = picked.media.find(({ sha256, size }) =>
      sha256 === '' ? size === media.size : sha256 === media.sha256,
    )
    const invented = fresh.find(({ around }) => COUNTS.test(around))
    if (same && invented)
      return failed(shown(`The preview is decorated: "${COUNTS.exec(invented.around)?.[0]}".`, picked))
    if (same) return passed(shown(`A ${same.tag} element shows the picked file, byte for byte.`, picked))
    const uploaded = calls.some(
      ({ phase, method, size }) => phase === 'filling' && method !== 'GET' && (size === 0 || size >= media.size),
    )
    if (fresh.some(({ tag }) => tag === 'canvas') || (fresh.length > 0 && uploaded)) {
      return cannotTell(
        shown('There is a new picture on the page. Whether it is the picked file only a person can see.', picked),
      )
    }
    return failed(
      shown(
        fresh.length > 0
          ? 'The new picture on the page is not the picked file.'
          : 'Nothing on the page shows the picked file.',
        picked,
      ),
    )
  },
})

/** Likes and views of a post that does not exist yet. */
const COUNTS =
  /\d[\d.,]*\s?[kKmM]?\s*(likes?|views?|comments?|shares?|plays?|followers?)\b|[♥❤👁💬]️?\s*\d[\d.,]*[kKmM]?/u
