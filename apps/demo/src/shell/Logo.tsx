export function Logo() {
  return (
    <span className="ks-Logo">
      <img src="/kilnside.svg" alt="" width="28" height="28" />
      Kilnside
    </span>
  )
}
