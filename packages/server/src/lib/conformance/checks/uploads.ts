import type { Check } from '../check.js'
import { insist } from '../fault.js'
import { chunk, clipSha256, settled, startPost, uploadAll } from '../wish.js'

export const UPLOAD_CHECKS: readonly Check[] = [
  {
    id: 'upload.whole',
    says: 'carries the file to TikTok byte for byte, with the settings that were chosen',
    why: 'What is posted must be what was previewed (5a), as it was confirmed.',
    async run(kit) {
      const account = await kit.connect('public')
      const draft = { title: 'Whole #one', privacyLevel: 'MUTUAL_FOLLOW_FRIENDS', allowComment: true } as const
      const post = await startPost(kit, account, { draft })
      insist(post.status === 'uploading' && post.upload?.nextByte === 0, 'A new post must be uploading, from byte 0.')
      await uploadAll(kit, post)
      const { status } = await settled(kit, post.id)
      insist(status === 'posted', `TikTok published it, and GET /posts/… says ${status}.`)

      const arrived = (await kit.tiktok.scene()).posts.find(({ postInfo }) => postInfo?.['title'] === 'Whole #one')
      insist(arrived?.files[0]?.sha256 === (await clipSha256()), 'Other bytes arrived at TikTok.')
      const { privacy_level: level, disable_comment: comment, disable_duet: duet } = arrived.postInfo ?? {}
      insist(level === draft.privacyLevel, `The audience that arrived is ${String(level)}.`)
      insist(comment === false && duet === true, 'The interactions that arrived are not the ones that were chosen.')
    },
  },
  {
    id: 'upload.same-file',
    says: 'refuses the bytes of a file that was not confirmed',
    why: 'After a reload somebody picks another file of the same size, and half of each is posted (F29).',
    async run(kit) {
      const post = await startPost(kit, await kit.connect('public'), { draft: { title: 'Same file' } })
      await kit.backend.refused(chunk(post, { fingerprint: 'another-file' }), ['different_file'])
      await uploadAll(kit, post)
    },
  },
  {
    id: 'upload.plan',
    says: 'refuses a chunk that is not in the plan, and says where to go on',
    why: 'TikTok refuses it too; the page then asks where TikTok is.',
    async run(kit) {
      const post = await startPost(kit, await kit.connect('public'), { draft: { title: 'Plan' } })
      await kit.backend.refused(chunk(post, { firstByte: 7 }))
      const again = await kit.backend.expect(['GET', `/posts/${post.id}`], [200], 'PostAnswer')
      insist(again.post.upload?.nextByte === 0, 'A refused chunk moved upload.nextByte.')
      await uploadAll(kit, post)
    },
  },
  {
    id: 'upload.answer-lost',
    says: 'goes on from where TikTok is when TikTok’s answer to a chunk is lost',
    why: 'The bytes have arrived; sending them as another post would post twice.',
    async run(kit) {
      const post = await startPost(kit, await kit.connect('no-duet-stitch'), { draft: { title: 'Lost answer' } })
      await kit.tiktok.arm('upload', 'drop_after')
      const first = await kit.backend.send(...chunk(post))
      insist(
        first.status === 200 || first.status >= 500,
        `PUT …/upload must answer 200 or upload_interrupted, and answered ${first.status}.`,
      )
      // A page asks where TikTok is, and sends what is missing.
      const { post: known } = await kit.backend.expect(['GET', `/posts/${post.id}`], [200], 'PostAnswer')
      if (known.status === 'uploading') await uploadAll(kit, known)
      const { status } = await settled(kit, post.id)
      insist(status === 'posted', `TikTok published it, and GET /posts/… says ${status}.`)
      const made = (await kit.tiktok.scene()).posts.filter(({ postInfo }) => postInfo?.['title'] === 'Lost answer')
      insist(made.length === 1, `${made.length} posts were made of one press.`)
    },
  },
]
