import { audit, failed, notApplicable, passed, shown } from './audit.js'

export const photosCommentOnly = audit({
  clause: '2c.photos-comment-only',
  title: 'A photo post shows Comment only',
  failureTitle: 'A photo post shows more than Comment, or not even that',
  why: 'Duet and Stitch do not exist for photos; drawing them is one of the reasons of 11 of 24 rejections.',
  fix: 'When photos are picked, draw Comment and leave Duet and Stitch out.',
  needs: ['public', 'photos'],
  judge({ public: usual, photos: { picked } }) {
    if (picked === null) return notApplicable('The page takes no photos.')
    const extra = [picked.parts.duet, picked.parts.stitch].filter((control) => control !== null)
    if (extra.length > 0) {
      return failed(
        shown(`With photos picked, the page shows ${extra.map(({ name }) => `"${name}"`).join(' and ')}.`, picked),
      )
    }
    if (picked.parts.comment === null && usual.picked.parts.comment !== null) {
      return failed(shown('With photos picked, Comment is gone, too.', picked))
    }
    return passed(shown('With photos picked, Duet and Stitch are gone.', picked))
  },
})
