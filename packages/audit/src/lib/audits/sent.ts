/** Every text in the body of a request, with the name it goes by. JSON and forms are read; anything else is one text. */
export function stringsIn(body: string): { key: string; value: string }[] {
  try {
    return flatten('', JSON.parse(body))
  } catch {
    const form = body.includes('=') ? [...new URLSearchParams(body)] : []
    return [{ key: '', value: body }, ...form.map(([key, value]) => ({ key, value }))]
  }
}

function flatten(key: string, json: unknown): { key: string; value: string }[] {
  if (typeof json === 'string') return [{ key, value: json }]
  if (typeof json !== 'object' || json === null) return []
  return Object.entries(json).flatMap(([name, value]) => flatten(Array.isArray(json) ? key : name, value))
}
