// `<PostForm />` as a host mounts it; the answers of its server are there at once, as the other forms' facts are.
import { PostForm } from '@direct-post/react'

const answer = (value) => Promise.resolve({ ok: true, value })
const never = () => new Promise(() => {})
const account = {
  id: 'a',
  status: 'connected',
  scopes: [],
  nickname: 'Ana Bakes',
  username: 'ana.bakes',
  avatarUrl: null,
  connectedAt: 0,
}
const creator = {
  nickname: 'Ana Bakes',
  username: 'ana.bakes',
  avatarUrl: '',
  privacyLevelOptions: ['PUBLIC_TO_EVERYONE', 'MUTUAL_FOLLOW_FRIENDS', 'SELF_ONLY'],
  commentDisabled: false,
  duetDisabled: false,
  stitchDisabled: false,
  maxVideoPostDurationSec: 300,
}
const client = {
  accounts: () => answer([account]),
  creatorInfo: () => answer(creator),
  posts: () => answer([]),
  post: never,
  connect: never,
  disconnect: never,
  publish: never,
  upload: never,
  storePhoto: never,
  follow: never,
  cancel: never,
}

export const Ours = () => <PostForm client={client} />
