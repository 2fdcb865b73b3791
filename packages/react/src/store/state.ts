import type {
  ApiError,
  Creator,
  CannotPostCode,
  Draft,
  Media,
  PostMode,
  Photo,
  PostProgress,
  ReasonValues,
  Video,
} from '@direct-post/core'
import type { CreatePostBody, ProxyAccount } from '@direct-post/core/proxy'

/** Everything the page knows and nothing it can work out: `selectors.ts` derives the rest. */
export interface PostState {
  accounts: AccountsReading
  /** The account that the post would go to. */
  accountId: string | null
  creator: CreatorReading
  media: MediaReading
  /**
   * What was confirmed with the post that this tab took up again; its files did not come through the reload.
   * `null` while the page can be filled in.
   */
  leftMedia: Media | null
  postMode: PostMode
  draft: Draft
  /** Something that changed without the person's doing; shown, announced, and focused. */
  notice: Notice | null
  publishing: Publishing
}

export type AccountsReading =
  | { status: 'loading' }
  | { status: 'ready'; list: readonly ProxyAccount[] }
  | { status: 'failed'; error: ApiError }

/** 1a: what TikTok says about the creator right now. A failure is a failure, never an old answer. */
export type CreatorReading =
  /** No account is connected. */
  | { status: 'none' }
  | { status: 'loading' }
  | { status: 'ready'; creator: Creator; readAt: number }
  /** 1b: TikTok answered that this creator cannot post now. */
  | { status: 'stopped'; code: CannotPostCode; error: ApiError }
  | { status: 'failed'; error: ApiError }

export type MediaReading =
  | { status: 'empty' }
  | { status: 'reading' }
  /**
   * `url` shows the very file that would be sent (5a). `problems` is what a closer look found that the
   * rules cannot see: codec and frame rate.
   */
  | { status: 'video'; file: File; url: string; media: Video; problems: readonly FileProblem[] }
  /** In the order of the post. */
  | { status: 'photos'; items: readonly PhotoItem[] }

/** TikTok would refuse this very file: what it has, what is asked for, what to do. */
export type FileProblem = Sentence

/** What a person is told, with its name, so that another language can say it too. */
export interface Sentence {
  code: string
  message: string
  /** The numbers and names in the sentence. */
  values?: ReasonValues | undefined
}

export interface PhotoItem {
  /** Stays with the picture when it is moved. */
  id: string
  /** What is shown and sent: after a conversion, the converted picture. */
  file: File
  url: string
  /** Its `mediaKey` is empty until the picture lies with the host. */
  photo: Photo
}

export interface Notice {
  /** Differs between two notices with the same words, so that both are announced. */
  id: number
  /** The control to look at. */
  part: 'account' | 'privacy' | 'interactions' | 'disclosure' | 'status'
  /** In reading order. */
  said: readonly Sentence[]
}

export type Publishing =
  /** `refusal`: why the last press did not lead to a post. */
  | { status: 'editing'; refusal: Refusal | null }
  /** Photos go to the host first, from where TikTok pulls them. All bytes. */
  | { status: 'storing'; sent: number; size: number }
  | { status: 'sending'; key: string; body: CreatePostBody }
  /** Nobody answered, so the post may exist. Only the same key may be sent again. */
  | { status: 'unanswered'; key: string; body: CreatePostBody; error: ApiError }
  | { status: 'uploading'; post: PostProgress; transfer: Transfer }
  /**
   * `missed`: the last question got no answer; the post's state is what was last known. `at`: when it
   * was asked, in milliseconds since 1970.
   */
  | { status: 'following'; post: PostProgress; missed: ApiError | null; at: number }

/** `file`: the name of the one it is about, when it is about one of several. */
export type Refusal = ApiError & { file?: string }

export interface Transfer {
  status: 'sending' | 'waiting' | 'paused' | 'stopped'
  /** Bytes that have left so far. */
  sent: number
  /** Bytes per second over the last seconds; `null` until measured. */
  speed: number | null
  /** Why it waits or stopped. */
  error: ApiError | null
}
