export const AS_OF = '2026-09'
