import { parseArgs } from 'node:util'

export interface Options {
  /** A built Storybook. */
  storybook: string
  baselines: string
  report: string
  /** Texts, one of which a story's id has to hold. */
  only: readonly string[]
  update: boolean
}

/** Paths are taken from the root of the repository. */
export function readOptions(args: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...args],
    options: {
      storybook: { type: 'string', default: 'node_modules/.cache/storybook' },
      baselines: { type: 'string' },
      report: { type: 'string', default: 'visual/report' },
      only: { type: 'string', multiple: true, default: [] },
      update: { type: 'boolean', default: false },
      local: { type: 'boolean', default: false },
    },
  })
  return {
    storybook: values.storybook,
    baselines: values.baselines ?? (values.local ? 'visual/local' : 'visual/baselines'),
    report: values.report,
    only: values.only,
    update: values.update,
  }
}
