import type { Schema } from './schemas.js'

/** One request of the contract. What its bodies hold is in the types; this says where and how they travel. */
export interface Operation {
  method: 'get' | 'post' | 'put' | 'delete'
  path: string
  id: string
  summary: string
  /** A type of the contract, or bytes. */
  body?: string | { bytes: string }
  headers?: readonly Header[]
  query?: readonly Parameter[]
  /** Status, then what it holds. */
  answers: Readonly<Record<string, Answer>>
}

export interface Answer {
  description: string
  body?: string
  /** Server-sent events, each a body in `data`. */
  isStream?: boolean
  headers?: Readonly<Record<string, string>>
}

interface Parameter {
  name: string
  description: string
  schema: Schema
}

interface Header extends Parameter {
  required: boolean
}

const text: Schema = { type: 'string' }

const key: Header = {
  name: 'Idempotency-Key',
  required: true,
  description:
    'Minted once per press of Publish. The server runs a key once, and answers every repetition with the same post.',
  // KEY_HEADER in the contract says the same in words.
  schema: { type: 'string', pattern: '^[\\w.~-]{8,128}$' },
}

export const OPERATIONS: readonly Operation[] = [
  {
    method: 'get',
    path: '/accounts',
    id: 'listAccounts',
    summary: 'The TikTok accounts that this person has connected.',
    answers: { 200: { description: 'All of them; an empty list when there is none.', body: 'AccountsAnswer' } },
  },
  {
    method: 'post',
    path: '/connect',
    id: 'connect',
    summary: 'Where to send the person so that TikTok asks for their consent.',
    body: 'ConnectBody',
    answers: {
      200: {
        description: 'An address of TikTok, with a state that only this browser can bring back.',
        body: 'ConnectAnswer',
      },
    },
  },
  {
    method: 'get',
    path: '/callback',
    id: 'callback',
    summary: 'Where TikTok sends the person back to. Opened by the browser, not by the page.',
    query: [
      { name: 'state', description: 'As it was in the address of TikTok.', schema: text },
      { name: 'code', description: 'Given when the person agreed.', schema: text },
      { name: 'error', description: 'Given when the person did not.', schema: text },
    ],
    answers: {
      303: {
        description:
          'To the return path, with `direct_post=connected` and `account=<id>`, or with `direct_post_error=<code>`, in its query.',
        headers: { Location: 'A path on the host’s own origin.' },
      },
      400: { description: 'The state is not ours, used, too old or of another browser: a page that changes nothing.' },
    },
  },
  {
    method: 'delete',
    path: '/accounts/{accountId}',
    id: 'disconnect',
    summary: 'Forgets the account and its tokens here, and withdraws them at TikTok.',
    answers: { 204: { description: 'It is forgotten.' } },
  },
  {
    method: 'get',
    path: '/accounts/{accountId}/creator-info',
    id: 'creatorInfo',
    summary: 'What TikTok says about the creator now. Never kept: guideline 1a wants the latest.',
    answers: { 200: { description: 'TikTok’s own fields.', body: 'CreatorInfoAnswer' } },
  },
  {
    method: 'post',
    path: '/posts',
    id: 'createPost',
    summary:
      'One press of Publish. The draft travels, not the payload: the server reads creator_info again, runs the rules over it and makes the payload.',
    body: 'CreatePostBody',
    headers: [key],
    answers: {
      200: { description: 'The same press again: the post that it made.', body: 'PostAnswer' },
      201: { description: 'The post was written down and sent.', body: 'PostAnswer' },
    },
  },
  {
    method: 'get',
    path: '/posts',
    id: 'listPosts',
    summary: 'The newest posts as they were last seen.',
    answers: { 200: { description: 'The newest first.', body: 'PostsAnswer' } },
  },
  {
    method: 'get',
    path: '/posts/{postId}',
    id: 'post',
    summary: 'One post as it stands now.',
    answers: { 200: { description: 'Where it stands, as far as it is known.', body: 'PostAnswer' } },
  },
  {
    method: 'put',
    path: '/posts/{postId}/upload',
    id: 'upload',
    summary: 'One chunk of the video, in the plan of the post’s `upload`, passed on to TikTok as it arrives.',
    body: { bytes: 'application/octet-stream' },
    headers: [
      {
        name: 'Content-Range',
        required: true,
        description: '`bytes first-last/total`, both ends included.',
        schema: text,
      },
      {
        name: 'X-Media-Fingerprint',
        required: false,
        description:
          'The `fingerprint` of the file these bytes come from. Another one than was confirmed is refused (`different_file`).',
        schema: text,
      },
    ],
    answers: {
      200: { description: 'Where to go on; also for a chunk that TikTok already has.', body: 'UploadAnswer' },
      416: {
        description: '`upload_range`: read the post, and go on from its `upload.nextByte`.',
        body: 'ProblemAnswer',
      },
      502: {
        description: '`upload_interrupted`: read the post, and go on from its `upload.nextByte`.',
        body: 'ProblemAnswer',
      },
    },
  },
  {
    method: 'get',
    path: '/posts/{postId}/events',
    id: 'postEvents',
    summary:
      'The post at every change, until nothing more is to come. Optional: where it is not to be had, the page asks again and again.',
    answers: { 200: { description: 'A PostAnswer as `data` at every change.', body: 'PostAnswer', isStream: true } },
  },
  {
    method: 'post',
    path: '/posts/{postId}/cancel',
    id: 'cancelPost',
    summary: 'Asks TikTok to drop the post, while it still can.',
    answers: { 200: { description: 'Where the post stands after that.', body: 'PostAnswer' } },
  },
  {
    method: 'post',
    path: '/receipts',
    id: 'createReceipt',
    summary: 'The same confirmation for a post that the host sends later. Optional.',
    body: 'CreatePostBody',
    headers: [key],
    answers: {
      200: { description: 'The same press again.', body: 'PostAnswer' },
      201: { description: 'Confirmed; it stays `sending` until the host publishes it.', body: 'PostAnswer' },
    },
  },
  {
    method: 'post',
    path: '/media',
    id: 'storePhoto',
    summary:
      'Keeps a photo under the host’s own address, from where TikTok pulls it. Optional: without it there are no photo posts.',
    body: { bytes: 'image/jpeg' },
    answers: { 201: { description: 'It is stored.', body: 'MediaAnswer' } },
  },
]
