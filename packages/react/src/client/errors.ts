import type { ApiError } from '@direct-post/core'

/** Nobody answered: the request may or may not have arrived. */
export function unreachable(): ApiError {
  return {
    from: 'network',
    code: 'unreachable',
    message: 'No answer came back. Check your internet connection, then try again.',
    logId: null,
    actor: 'creator',
    retry: 'now',
  }
}

/** Did our own server stay silent? When TikTok was silent, the server says what that means for the post. */
export function isUnanswered({ from, code }: ApiError): boolean {
  return from === 'network' && ['unreachable', 'server_down', 'unexpected_answer'].includes(code)
}

/** The caller stopped it, so there is nothing to tell a person. */
export function aborted(): ApiError {
  return {
    from: 'network',
    code: 'aborted',
    message: 'Stopped.',
    logId: null,
    actor: 'creator',
    retry: 'now',
  }
}

/** Something answered, but not the Direct Post server: a proxy's error page, a wrong `baseUrl`. */
export function notOurAnswer(status: number): ApiError {
  return {
    from: 'network',
    code: status >= 500 ? 'server_down' : 'unexpected_answer',
    message:
      status >= 500
        ? 'The server could not answer just now. Wait a moment, then try again.'
        : 'The server gave an answer this page does not understand. Try again; if it happens again, tell the people who run this site.',
    logId: null,
    actor: status >= 500 ? 'creator' : 'host',
    retry: 'now',
  }
}

/** The chosen file can no longer be read: it was moved, changed or deleted since it was picked. */
export function fileGone(): ApiError {
  return {
    from: 'network',
    code: 'file_unreadable',
    message: 'The file can no longer be read. It may have been moved or changed. Choose it again.',
    logId: null,
    actor: 'creator',
    retry: 'after_change',
  }
}
