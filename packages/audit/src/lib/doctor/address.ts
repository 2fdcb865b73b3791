/** What TikTok's web login takes for this machine, and refuses. */
export function isLocal(hostname: string): boolean {
  return /^(localhost|127\.\d+\.\d+\.\d+|0\.0\.0\.0|\[::1\]|.*\.(local|localhost))$/i.test(hostname)
}

export function isIp(hostname: string): boolean {
  return /^\d+\.\d+\.\d+\.\d+$|^\[.*\]$/.test(hostname)
}

export function parse(url: string): URL | null {
  return URL.canParse(url) ? new URL(url) : null
}
