import type { FilmFile } from './film/film.js'

/** One caption of the film: what is to be seen from when to when. */
export interface Shot {
  clause: string
  title: string
  text: string
  /** Whose account is on the screen. */
  account: string
  file: string
  fromSec: number
  toSec: number
}

export interface ShotList {
  version: 1
  url: string
  recordedAt: string
  files: readonly FilmFile[]
  /** As the consent page was asked for them. */
  scopes: readonly string[]
  shots: readonly Shot[]
  /** What the guidelines ask to be seen and the page did not show. */
  missing: readonly { clause: string; what: string }[]
}

/** For a reviewer, and for whoever cuts or checks the film. */
export function shotListMarkdown({ url, recordedAt, files, shots, missing }: ShotList): string {
  const lines = [
    `# Shot list`,
    '',
    `The page ${url}, recorded on ${recordedAt.slice(0, 10)}.`,
    '',
    ...files.map(
      ({ file, bytes, durationSec }) => `- \`${file}\`: ${clock(durationSec)}, ${bytes.toLocaleString('en-US')} bytes`,
    ),
    '',
    '| Clause | From | To | File | Account | To be seen |',
    '| --- | --- | --- | --- | --- | --- |',
    ...shots.map(
      ({ clause, fromSec, toSec, file, account, title, text }) =>
        `| ${clause} | ${clock(fromSec)} | ${clock(toSec)} | ${file} | ${cell(account)} | **${cell(title)}** ${cell(text)} |`,
    ),
    '',
  ]
  if (missing.length === 0) return lines.join('\n')
  return [...lines, '## Not shown', '', ...missing.map(({ clause, what }) => `- ${clause}: ${what}`), ''].join('\n')
}

/** Minutes and seconds. */
export function clock(sec: number): string {
  const whole = Math.max(0, Math.floor(sec))
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`
}

const cell = (text: string) => text.replaceAll('|', String.raw`\|`).replaceAll('\n', ' ')
