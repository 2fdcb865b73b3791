/** What the first bytes say that it is: a name or a header can say anything (T22). `null`: neither of the two. */
export function sniffPhoto(bytes: Uint8Array): 'image/jpeg' | 'image/webp' | null {
  if (startsWith(bytes, [0xff, 0xd8, 0xff])) return 'image/jpeg'
  const isWebp = startsWith(bytes, ascii('RIFF')) && startsWith(bytes.subarray(8), ascii('WEBP'))
  return isWebp ? 'image/webp' : null
}

const ascii = (text: string): number[] => [...text].map((char) => char.charCodeAt(0))
const startsWith = (bytes: Uint8Array, start: readonly number[]): boolean =>
  start.every((byte, at) => bytes[at] === byte)
