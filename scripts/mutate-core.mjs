// Breaks one rule at a time in a copy of core and asks whether a test notices: first the test of the broken clause,
// then the exhaustive one, which shares no code with the rules. A break that no test of its clause notices fails.
//   node scripts/mutate-core.mjs            every break
//   node scripts/mutate-core.mjs 3a 5c      the breaks of these guidelines
//   node scripts/mutate-core.mjs --quick    without the exhaustive test
import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))

/** `from` stands exactly once in the file below packages/core/src/lib. */
const breaks = [
  {
    clause: '1a.nickname-shown',
    what: 'an answer without a nickname is taken',
    file: 'parse/creator-info.ts',
    from: "readText(data.creator_nickname, 'data.creator_nickname')",
    to: "String(data.creator_nickname ?? '')",
  },
  {
    clause: '1a.nickname-shown',
    what: 'a post goes to an account that was not shown',
    file: 'post/prepare.ts',
    from: 'consent.nickname !== facts.creator.nickname',
    to: 'false',
  },
  {
    clause: '1a.latest-creator-info',
    what: 'an audience that is gone stays chosen',
    file: 'post/reconcile.ts',
    from: 'privacy_no_longer_offered: { privacyLevel: null },',
    to: '',
  },
  {
    clause: '1b.attempt-stops',
    what: 'an error that comes with HTTP 200 is success',
    file: 'parse/envelope.ts',
    from: "if (envelope.code === 'ok') return null",
    to: "if (envelope.code === 'ok' || httpStatus === 200) return null",
  },
  {
    clause: '1b.attempt-stops',
    what: 'a stopped account does not stop the post',
    file: 'post/view.ts',
    from: 'account.cannotPost === null ? media.problems : [account.cannotPost, ...media.problems]',
    to: 'media.problems',
  },
  {
    clause: '1b.try-again-later',
    what: 'the person is not told to try again later',
    file: 'model/reasons.ts',
    from: 'the number of posts that TikTok allows for now. Try again later.',
    to: 'the number of posts that TikTok allows for now.',
  },
  {
    clause: '1c.duration-checked',
    what: 'a longer video is taken',
    file: 'rules/duration.ts',
    from: 'if (durationSec <= max) return null',
    to: 'if (durationSec <= max + 1_000) return null',
  },
  {
    clause: '1c.duration-checked',
    what: 'a video of unknown length is waved through',
    file: 'rules/duration.ts',
    from: "if (durationSec === null) return because('video_duration_unknown')",
    to: 'if (durationSec === null) return null',
  },
  {
    clause: '2a.written-by-the-person',
    what: 'a caption is counted in code points',
    file: 'rules/title.ts',
    from: 'const { length } = value',
    to: 'const { length } = [...value]',
  },
  {
    clause: '2a.written-by-the-person',
    what: 'the title is trimmed',
    file: 'post/post-info.ts',
    from: "if (post.title !== '') info.title = post.title",
    to: "if (post.title !== '') info.title = post.title.trim()",
  },
  {
    clause: '2b.options-follow-creator-info',
    what: 'the options are a list of our own',
    file: 'rules/privacy.ts',
    from: 'chooser(facts)?.privacyLevelOptions.map((level) => options[level]) ?? []',
    to: 'Object.values(options)',
  },
  {
    clause: '2b.options-follow-creator-info',
    what: 'a level that is no longer offered is posted',
    file: 'rules/privacy.ts',
    from: 'if (!offered.includes(level)) return',
    to: 'if (false) return',
  },
  {
    clause: '2b.no-default',
    what: 'Only me is chosen beforehand',
    file: 'model/draft.ts',
    from: 'privacyLevel: null,',
    to: "privacyLevel: 'SELF_ONLY',",
  },
  {
    clause: '2c.off-by-default',
    what: 'comments are on beforehand',
    file: 'model/draft.ts',
    from: 'allowComment: false,',
    to: 'allowComment: true,',
  },
  {
    clause: '2c.off-by-default',
    what: '"allow" is sent as "disable"',
    file: 'post/post-info.ts',
    from: 'disable_stitch: !post.allowStitch',
    to: 'disable_stitch: post.allowStitch',
  },
  {
    clause: '2c.disabled-with-creator-info',
    what: 'a disabled Duet is not greyed out',
    file: 'rules/interactions.ts',
    from: 'look(DUET, draft.allowDuet, creator.duetDisabled)',
    to: 'look(DUET, draft.allowDuet, false)',
  },
  {
    clause: '2c.disabled-with-creator-info',
    what: 'what TikTok turned off since is sent all the same',
    file: 'rules/interactions.ts',
    from: 'return wanted ? disabledBecause : null',
    to: 'return null',
  },
  {
    clause: '2c.photos-comment-only',
    what: 'photos show Duet and Stitch',
    file: 'rules/interactions.ts',
    from: "if (facts.media?.type === 'photo') return [comment]",
    to: '',
  },
  {
    clause: '2-note.declaration',
    what: 'the declaration is nearly right',
    file: 'rules/declaration.ts',
    from: `text: "By posting, you agree to TikTok's Music Usage Confirmation.",`,
    to: `text: "By posting, you agree to TikTok’s Music Usage Confirmation.",`,
  },
  {
    clause: '2-note.linked',
    what: 'the link leads elsewhere',
    file: 'rules/declaration.ts',
    from: 'music-usage-confirmation/en',
    to: 'music-usage-confirmation/',
  },
  {
    clause: '3a.off-by-default',
    what: 'the disclosure is on beforehand',
    file: 'model/draft.ts',
    from: 'disclosure: { on: false, yourBrand: false, brandedContent: false },\n    videoCover',
    to: 'disclosure: { on: true, yourBrand: false, brandedContent: false },\n    videoCover',
  },
  {
    clause: '3a.boxes-unticked',
    what: 'turning the switch on ticks Your brand',
    file: 'model/draft.ts',
    from: 'on: change.value, yourBrand: false',
    to: 'on: change.value, yourBrand: change.value',
  },
  {
    clause: '3a.your-brand-prompt',
    what: 'the prompt has other quotation marks',
    file: 'model/labels.ts',
    from: "'Promotional content'",
    to: '“Promotional content”',
  },
  {
    clause: '3a.branded-content-prompt',
    what: 'both boxes give the prompt of Your brand',
    file: 'rules/disclosure.ts',
    from: 'if (brandedContent) return PROMPTS.brandedContent',
    to: 'if (brandedContent && !yourBrand) return PROMPTS.brandedContent',
  },
  {
    clause: '3a.no-prompt-before-a-tick',
    what: 'the switch alone shows a prompt',
    file: 'rules/disclosure.ts',
    from: 'return yourBrand ? PROMPTS.yourBrand : null',
    to: 'return PROMPTS.yourBrand',
  },
  {
    clause: '3a.needs-a-choice',
    what: 'publishing needs no box',
    file: 'rules/disclosure.ts',
    from: "problem: yourBrand || brandedContent ? null : because('disclosure_needs_a_choice')",
    to: 'problem: null',
  },
  {
    clause: '3a.needs-a-choice',
    what: 'the button names another blocker first',
    file: 'post/view.ts',
    from: 'disclosureProblem ?? blockers[0] ?? null',
    to: 'blockers[0] ?? disclosureProblem',
  },
  {
    clause: '3b.public-or-friends',
    what: 'Followers stays free with Branded content',
    file: 'rules/privacy.ts',
    from: "option('FOLLOWER_OF_CREATOR', because('branded_content_not_followers'))",
    to: "option('FOLLOWER_OF_CREATOR')",
  },
  {
    clause: '3b.public-or-friends',
    what: 'branded content goes out to Only me',
    file: 'rules/privacy.ts',
    from: 'return isBrandedContent(draft) ? BRANDED[level].disabledBecause : null',
    to: 'return null',
  },
  {
    clause: '3b.only-me-disabled',
    what: 'Only me says it in other words',
    file: 'model/reasons.ts',
    from: 'Branded content visibility cannot be set to private.',
    to: 'Branded content cannot be private.',
  },
  {
    clause: '3b.box-disabled-when-private',
    what: 'the box stays free while Only me is chosen',
    file: 'rules/disclosure.ts',
    from: "if (level === 'SELF_ONLY') return because('private_excludes_branded_content')",
    to: "if (level === 'SELF_ONLY') return null",
  },
  {
    clause: '3b.chosen-by-hand',
    what: 'ticking Branded content switches the audience to everyone',
    file: 'model/draft.ts',
    from: 'return { ...draft, disclosure: { ...draft.disclosure, [change.type]: change.value } }',
    to: "return { ...draft, privacyLevel: 'PUBLIC_TO_EVERYONE', disclosure: { ...draft.disclosure, [change.type]: change.value } }",
  },
  {
    clause: '4.your-brand',
    what: 'a box under a switch that is off changes the declaration',
    file: 'model/draft.ts',
    from: 'return disclosure.on && disclosure.brandedContent',
    to: 'return disclosure.brandedContent',
  },
  {
    clause: '4.branded-content',
    what: 'Branded content keeps the declaration of the music',
    file: 'rules/declaration.ts',
    from: '? DECLARATIONS.brandedContent : DECLARATIONS.music',
    to: '? DECLARATIONS.music : DECLARATIONS.music',
  },
  {
    clause: '4.branded-content',
    what: 'the two terms change places',
    file: 'rules/declaration.ts',
    from: "BRANDED, ' and ', MUSIC, '.'",
    to: "MUSIC, ' and ', BRANDED, '.'",
  },
  {
    clause: '5a.preview-is-the-post',
    what: 'something may be posted that nobody previewed',
    file: 'rules/media.ts',
    from: 'if (media === null) return NOTHING_PICKED',
    to: 'if (media === null) return NO_PROBLEMS',
  },
  {
    clause: '5a.preview-is-the-post',
    what: 'the photos are sent in another order',
    file: 'post/source-info.ts',
    from: 'photo_images: [...transport.urls]',
    to: 'photo_images: [...transport.urls].sort()',
  },
  {
    clause: '5b.nothing-added',
    what: 'a hashtag of ours is added',
    file: 'post/post-info.ts',
    from: "if (post.title !== '') info.title = post.title",
    to: 'info.title = `${post.title} #madewithus`.trim()',
  },
  {
    clause: '5b.preset-text-editable',
    what: 'a preset title cannot be emptied',
    file: 'model/draft.ts',
    from: 'return { ...draft, [change.type]: change.value }\n',
    to: 'return { ...draft, [change.type]: change.value || draft.title }\n',
  },
  {
    clause: '5c.consent-first',
    what: 'any words will do',
    file: 'post/prepare.ts',
    from: 'if (consent.declaration !== declaration(facts, draft).text)',
    to: "if (consent.declaration === '')",
  },
  {
    clause: '5d.processing-notice',
    what: 'the notice promises a moment',
    file: 'model/labels.ts',
    from: 'it may take a few minutes',
    to: 'it takes a moment',
  },
  {
    clause: '5e.status-followed',
    what: '"posted" is said before TikTok says so',
    file: 'post/progress.ts',
    from: "case 'PROCESSING_DOWNLOAD':\n      return resume(known)",
    to: "case 'PROCESSING_DOWNLOAD':\n      return move(known, 'posted')",
  },
  {
    clause: '5e.status-followed',
    what: 'int64 ids are rounded',
    file: 'parse/exact-json.ts',
    from: 'JSON.parse(text.replace(TOKEN, quoteIfTooLarge))',
    to: 'JSON.parse(text)',
  },
  {
    clause: '5e.status-followed',
    what: 'a failure never reaches the person',
    file: 'post/progress.ts',
    from: "case 'FAILED':\n      return failed(known, report.failReason)",
    to: "case 'FAILED':\n      return known",
  },
  {
    clause: 'T1.secrets-on-the-server',
    what: 'whatever a page sends along is kept',
    file: 'proxy/create-post-body.ts',
    from: "accountId: readText(body.accountId, 'accountId'),",
    to: "...body,\n    accountId: readText(body.accountId, 'accountId'),",
  },
  {
    clause: 'T2.right-transport',
    what: 'TikTok is told to pull what lies on a device',
    file: 'post/source-info.ts',
    from: "if (media.origin === 'device') {",
    to: "if (transport.type === 'upload') {",
  },
]

const words = process.argv.slice(2)
const quick = words.includes('--quick')
const ids = words.filter((word) => !word.startsWith('--'))
const chosen = breaks.filter(({ clause }) => ids.length === 0 || ids.includes(clause.split('.')[0]))
const copy = makeCopy()
const started = Date.now()
const missed = []

try {
  const untouched = run(quick ? [] : ['test/exhaustive.test.ts'], ['test/guidelines/'])
  if (untouched.failures.length > 0) throw new Error('The tests fail before anything is broken. Mend them first.')

  console.log(`${'clause'.padEnd(30)} ${'clause’s test'.padEnd(14)} ${'exhaustive'.padEnd(11)} what was broken`)
  for (const mutant of chosen) report(mutant, tryOut(mutant))
} finally {
  rmSync(copy, { recursive: true, force: true })
}

const seconds = Math.round((Date.now() - started) / 1000)
console.log(
  `\n${chosen.length} breaks, ${chosen.length - missed.length} noticed by the test of their clause, ${seconds} s`,
)
process.exitCode = missed.length > 0 ? 1 : 0

/** A folder of its own, because nobody else's test run may meet a broken rule. */
function makeCopy() {
  const folder = mkdtempSync(join(tmpdir(), 'direct-post-mutants-'))
  for (const part of ['src', 'test']) cpSync(join(root, 'packages/core', part), join(folder, part), { recursive: true })
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'))
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }\n')
  writeFileSync(join(folder, 'vitest.config.js'), 'export default {}\n')
  return folder
}

function tryOut({ clause, file, from, to }) {
  const path = join(copy, 'src/lib', file)
  const source = readFileSync(path, 'utf8')
  const count = source.split(from).length - 1
  if (count !== 1)
    throw new Error(`${file} holds this text ${count} times, so the break of ${clause} needs another: ${from}`)

  writeFileSync(
    path,
    source.replace(from, () => to),
  )
  try {
    return run(quick ? [] : ['test/exhaustive.test.ts'], [`test/guidelines/${clause.split('.')[0]}.test.ts`])
  } finally {
    writeFileSync(path, source)
  }
}

/** The names of the tests that fail, as `describe` and `it` say them. */
function run(...filters) {
  const report = join(copy, 'report.json')
  const vitest = join(root, 'node_modules/vitest/vitest.mjs')
  const options = ['run', '--root', copy, '--reporter=json', `--outputFile=${report}`]
  const { stderr } = spawnSync(process.execPath, [vitest, ...options, ...filters.flat()], {
    cwd: copy,
    encoding: 'utf8',
  })
  try {
    const { testResults } = JSON.parse(readFileSync(report, 'utf8'))
    const failures = testResults.flatMap(({ assertionResults, message, status }) =>
      status === 'failed' && assertionResults.length === 0
        ? [`does not start: ${message}`]
        : assertionResults.filter((test) => test.status === 'failed').map((test) => test.fullName),
    )
    return { failures }
  } catch (error) {
    throw new Error(`vitest left no report. ${stderr}`, { cause: error })
  } finally {
    rmSync(report, { force: true })
  }
}

function report(mutant, { failures }) {
  const byClause = failures.filter((name) => name.startsWith(`${mutant.clause} `))
  const byExhaustive = failures.some((name) => /^every (state|change) /.test(name))
  if (byClause.length === 0) missed.push(mutant)
  const cells = [
    mutant.clause.padEnd(30),
    (byClause.length > 0 ? `red (${byClause.length})` : 'MISSED').padEnd(14),
    (quick ? '' : byExhaustive ? 'red' : '–').padEnd(11),
    mutant.what,
  ]
  console.log(cells.join(' '))
}
