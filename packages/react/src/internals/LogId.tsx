/** What TikTok's support asks for. */
export function LogId({ id, label }: { id: string | null; label: string }) {
  return id ? (
    <span className="dp-LogId">
      {label} <code>{id}</code>
    </span>
  ) : null
}
