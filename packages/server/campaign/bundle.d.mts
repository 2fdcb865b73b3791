/** Makes one runnable file of a TypeScript program of this package, and answers its path. */
export function bundle(entry: string): Promise<string>
