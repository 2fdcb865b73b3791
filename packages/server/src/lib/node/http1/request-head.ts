import type { FetchInit } from '../../tiktok/fetch.js'

/** Request line and headers of a question (RFC 9112). Throws on anything that could become a second one. */
export function toHead(host: string, target: string, { method, headers, body }: FetchInit): string {
  let head = `${method} ${toTarget(target)} HTTP/1.1\r\nhost: ${host}\r\n`
  for (const name in headers) {
    const value = headers[name] ?? ''
    if (!/^[\t\x20-\x7e]*$/.test(value) || !/^[\w-]+$/.test(name))
      throw new TypeError(`The header ${name} cannot be sent.`)
    head += `${name}: ${value}\r\n`
  }
  if (typeof body === 'string') head += `content-length: ${Buffer.byteLength(body)}\r\n`
  else if (body !== undefined && headers['content-length'] === undefined) {
    throw new TypeError('A streamed body needs its length.')
  }
  return `${head}\r\n`
}

/** Path and query to the letter: an upload address is signed, and re-encoding would break it (F31). */
function toTarget(rest: string): string {
  const fragment = rest.indexOf('#')
  const target = fragment < 0 ? rest : rest.slice(0, fragment)
  if (!/^[\x21-\x7e]*$/.test(target)) throw new TypeError('The address holds what cannot be sent as it is.')
  return target.startsWith('/') ? target : `/${target}`
}
