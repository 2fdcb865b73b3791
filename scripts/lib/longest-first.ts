import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** Minutes or tens of seconds each; all others are seconds. */
const LONG = [/mistakes\.test\.ts$/, /\.e2e\.ts$/, /\/crash\//, /\/audit\//]

/** What takes longest begins first, so that at the end no worker is left alone with it. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files)
    return sorted.sort((one, other) => rank(one) - rank(other))
  }
}

function rank({ moduleId }: TestSpecification): number {
  const found = LONG.findIndex((pattern) => pattern.test(moduleId))
  return found < 0 ? LONG.length : found
}
