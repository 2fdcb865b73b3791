import type {
  AccountsAnswer,
  ConnectAnswer,
  CreatorInfoAnswer,
  MediaAnswer,
  PostAnswer,
  PostsAnswer,
  ProblemAnswer,
  UploadAnswer,
} from '@direct-post/core/proxy'

/** Every body that a server answers with, by its name in the contract. */
export interface Answers {
  AccountsAnswer: AccountsAnswer
  ConnectAnswer: ConnectAnswer
  CreatorInfoAnswer: CreatorInfoAnswer
  MediaAnswer: MediaAnswer
  PostAnswer: PostAnswer
  PostsAnswer: PostsAnswer
  ProblemAnswer: ProblemAnswer
  UploadAnswer: UploadAnswer
}
