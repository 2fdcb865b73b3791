/** Of the HTML report: a page to read, on any screen, light or dark, and on paper. */
export const REPORT_CSS = `
:root {
  --paper: #fff; --ink: #1a1d23; --soft: #565d6b; --line: #dfe2e8; --wash: #f5f6f8; --link: #0a5bb0;
  --failed: #b3261e; --failed-wash: #fdecea; --passed: #1b6e3c; --passed-wash: #e7f5ec;
  --cannotTell: #805500; --cannotTell-wash: #fff4d6; --notApplicable: #565d6b; --notApplicable-wash: #eff0f3;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #14161a; --ink: #e9ebef; --soft: #a5adba; --line: #343944; --wash: #1d2026; --link: #86bdff;
    --failed: #ff9d94; --failed-wash: #3d1b19; --passed: #86d9a5; --passed-wash: #163122;
    --cannotTell: #f3c969; --cannotTell-wash: #382c0f; --notApplicable: #a5adba; --notApplicable-wash: #262a32;
  }
}
* { box-sizing: border-box }
body { margin: 0; background: var(--paper); color: var(--ink); font: 16px/1.55 system-ui, "Segoe UI", "DejaVu Sans", sans-serif }
main, footer { max-width: 54rem; margin: 0 auto; padding: 0 1.25rem }
header { padding: 3rem 0 1.5rem; border-bottom: 1px solid var(--line) }
.over { margin: 0; color: var(--soft); font-weight: 600 }
h1 { margin: .15em 0 .2em; font-size: clamp(2rem, 7vw, 3.2rem); line-height: 1.1; letter-spacing: -.02em }
h2 { margin: 2.5rem 0 1rem; font-size: 1.4rem; line-height: 1.25 }
h3 { margin: 0; font-size: 1.05rem; line-height: 1.4 }
a { color: var(--link); text-underline-offset: .15em }
:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; border-radius: 4px }
code { font: .92em ui-monospace, "DejaVu Sans Mono", monospace; overflow-wrap: anywhere }
.url { margin: 0 0 1rem; overflow-wrap: anywhere; font-size: 1.05rem }
.when { margin: 1rem 0 0; color: var(--soft); font-size: .92rem }
.counts { display: flex; flex-wrap: wrap; gap: .5rem; margin: 0; padding: 0; list-style: none }
.counts li, .outcome { border-radius: 2rem; padding: .2rem .8rem; color: var(--mark); background: var(--mark-wash) }
[data-outcome=failed] { --mark: var(--failed); --mark-wash: var(--failed-wash) }
[data-outcome=passed] { --mark: var(--passed); --mark-wash: var(--passed-wash) }
[data-outcome=cannotTell] { --mark: var(--cannotTell); --mark-wash: var(--cannotTell-wash) }
[data-outcome=notApplicable] { --mark: var(--notApplicable); --mark-wash: var(--notApplicable-wash) }
.outcome { font-size: .82rem; font-weight: 700; padding: .1rem .6rem; margin-right: .25rem; white-space: nowrap }
article { border: 1px solid var(--line); border-left: 6px solid var(--mark); border-radius: 10px; padding: 1rem 1.25rem; margin: 0 0 .9rem; scroll-margin-top: 1rem }
article:target { outline: 3px solid var(--link) }
dl { margin: .6rem 0 0 }
dl div { display: grid; grid-template-columns: 9rem 1fr; gap: .25rem 1rem; padding: .35rem 0 }
dt { color: var(--soft); font-size: .92rem }
dd { margin: 0; min-width: 0; overflow-wrap: anywhere }
dd p { margin: 0 0 .35rem }
figure { margin: .5rem 0 .25rem }
img { max-width: 100%; height: auto; border: 1px solid var(--line); border-radius: 8px; display: block; background: #fff }
.mend { background: var(--failed-wash); border-radius: 12px; padding: .25rem 1.5rem 1rem; margin-top: 1.5rem }
.mend h2, .problem h2 { margin-top: 1rem; color: var(--failed) }
.mend ol { margin: 0; padding-left: 1.3rem }
.mend li { margin: .6rem 0 }
.problem { border: 2px solid var(--failed); border-radius: 12px; padding: 0 1.5rem .75rem; margin-top: 1.5rem }
.questions ul { list-style: none; margin: 0; padding: 0 }
.questions li { display: flex; gap: .8rem; padding: .6rem 0; border-top: 1px solid var(--line) }
.box { flex: none; width: 1.1rem; height: 1.1rem; margin-top: .25rem; border: 2px solid var(--soft); border-radius: 4px }
footer { margin-top: 3rem; padding-block: 1.5rem 3rem; color: var(--soft); font-size: .88rem }
@media (max-width: 34rem) {
  header { padding-top: 1.75rem }
  article { padding: .85rem .9rem }
  dl div { grid-template-columns: 1fr; gap: 0 }
}
@media print {
  :root { --paper: #fff; --ink: #000; --soft: #444; --line: #bbb; --link: #000;
    --failed: #b3261e; --failed-wash: #fff; --passed: #1b6e3c; --passed-wash: #fff;
    --cannotTell: #805500; --cannotTell-wash: #fff; --notApplicable: #444; --notApplicable-wash: #fff }
  body { font-size: 10.5pt }
  main, footer { max-width: none; padding: 0 }
  header { padding-top: 0 }
  article, figure, .mend li, .questions li { break-inside: avoid }
  h2 { break-after: avoid }
  .counts li, .outcome { border: 1px solid currentColor }
  img { max-height: 12cm; width: auto }
}
`
