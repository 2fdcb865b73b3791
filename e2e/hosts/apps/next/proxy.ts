import { NextResponse, type NextRequest } from 'next/server'

/** Next puts the nonce of this header on each script it writes. */
export function proxy(request: NextRequest) {
  // Next's development tools need eval.
  if (process.env.NODE_ENV === 'development') return NextResponse.next()
  const policy = policyWith(btoa(crypto.randomUUID()))
  const headers = new Headers(request.headers)
  headers.set('content-security-policy', policy)
  const response = NextResponse.next({ request: { headers } })
  response.headers.set('content-security-policy', policy)
  return response
}

export const config = { matcher: '/' }

function policyWith(nonce: string): string {
  return [
    "default-src 'none'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'`,
    `style-src 'self' 'nonce-${nonce}'`,
    `img-src 'self' blob: data: ${process.env['SANDBOX_ORIGIN']}`,
    'media-src blob:',
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ')
}
