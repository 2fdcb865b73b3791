/** One forbidden import: where, what, the row of the table it breaks, and the way out. */
export type Breach = { file: string; line: number; what: string; rule: string; fix: string }

/** One row of the table: files below `in` may import these folders of their package and these packages. */
export type Row = { in: string; local: string[]; not?: string[]; packages: string[]; onlyReExports?: boolean }

export const table: Row[]

/** All breaches in the packages below `root`, in file order. */
export function checkImports(root: string): Breach[]
