/** What only the control page needs, on top of the common sheet. */
export const CONTROL_STYLES = `
.banner { flex-wrap: wrap; padding-block: 8px; }
.clock { display: flex; flex-wrap: wrap; align-items: center; gap: 8px; }
.clock { flex: 0 1 auto; }
.clock time { font-variant-numeric: tabular-nums; font-size: .875rem; color: var(--muted); margin-right: 4px; }
.button.small { padding: 6px 12px; font-size: .875rem; border-radius: 9px; }
.tabs { position: sticky; top: 0; z-index: 1; background: var(--surface); border-bottom: 1px solid var(--line); }
.tabs ul { display: flex; overflow-x: auto; scrollbar-width: none; padding: 0 clamp(8px, 4vw, 24px); }
.tabs a { display: flex; align-items: center; gap: 6px; min-height: 48px; padding: 0 12px; border-bottom: 3px solid transparent; color: var(--muted); font-weight: 600; font-size: .9375rem; text-decoration: none; white-space: nowrap; }
.tabs a:hover { color: var(--text); }
.tabs a[aria-current] { color: var(--accent-text); border-color: var(--accent); }
.tabs a:focus-visible { outline-offset: -4px; }
.count { min-width: 1.5em; padding: 0 6px; border-radius: 99px; background: var(--sunken); color: var(--muted); font-size: .75rem; line-height: 1.375rem; text-align: center; }
.control { max-width: 76rem; margin: 0 auto; padding: clamp(16px, 3vw, 32px) clamp(16px, 4vw, 32px) 96px; }
.control > h1 { margin-bottom: 16px; }
.grid { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 19rem), 1fr)); gap: 16px; align-items: start; }
.list { display: grid; gap: 12px; margin-top: 16px; }
.list.tight { gap: 6px; margin-top: 0; }
.creator { display: grid; gap: 10px; padding: 16px; }
.person { display: flex; align-items: center; gap: 12px; }
.person .who { min-width: 0; }
.person a, .row-head a { display: inline-flex; align-items: center; min-height: 44px; }
.person a { margin: -8px 0; }
.row { display: grid; gap: 10px; padding: 16px; }
.row-head { display: flex; flex-wrap: wrap; align-items: center; gap: 6px 10px; }
.clamp { display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 3; overflow: hidden; }
.buttons { display: flex; flex-wrap: wrap; gap: 8px; }
.two { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 20rem), 1fr)); gap: 0 16px; }
.creator .button { justify-self: start; }
@media (max-width: 30rem) { .clock { width: 100%; } .clock time { width: 100%; } .clock .button { flex: 1; padding-inline: 4px; } }
.buttons:empty { display: none; }
.control details > summary { display: flex; align-items: center; gap: 8px; min-height: 44px; cursor: pointer; font-size: .875rem; font-weight: 600; color: var(--accent-text); list-style: none; }
.control details > summary::-webkit-details-marker { display: none; }
.control details:not(.call) > summary::after { content: ""; width: 7px; height: 7px; margin: -3px 4px 0; border: solid currentColor; border-width: 0 2px 2px 0; rotate: 45deg; }
.control details[open]:not(.call) > summary::after { rotate: -135deg; margin-top: 4px; }
.call { padding: 0 14px; }
.call summary { flex-wrap: wrap; padding: 6px 0; color: var(--text); font-weight: 400; }
.call .call-name { flex: 1 1 10rem; }
.call[open] { padding-bottom: 14px; }
.call p { margin-bottom: 8px; }
pre.code { margin: 0; padding: 12px; border-radius: 10px; background: var(--sunken); overflow: auto; max-height: 22rem; white-space: pre-wrap; }
.toggles { display: grid; border: 1px solid var(--line); border-radius: 12px; overflow: hidden; }
.toggle { appearance: none; display: flex; align-items: center; justify-content: space-between; gap: 12px; min-height: 46px; padding: 8px 14px; border: 0; background: none; color: inherit; font: inherit; font-size: .9375rem; text-align: left; cursor: pointer; }
.toggle + .toggle { border-top: 1px solid var(--line); }
.toggle:hover { background: var(--sunken); }
.toggle:focus-visible { outline-offset: -3px; border-radius: 10px; }
.track { position: relative; flex: none; width: 40px; height: 24px; border-radius: 99px; background: var(--muted); transition: background .15s; }
.track::after { content: ""; position: absolute; inset: 3px auto 3px 3px; width: 18px; border-radius: 50%; background: var(--surface); transition: translate .15s; }
.toggle[aria-checked="true"] .track { background: var(--accent); }
.toggle[aria-checked="true"] .track::after { translate: 16px; }
.fields { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 11rem), 1fr)); gap: 12px; margin: 12px 0; }
.field { display: grid; gap: 4px; font-size: .875rem; min-width: 0; }
.field > span { color: var(--muted); font-weight: 550; }
.field input, .field select { width: 100%; min-height: 44px; padding: 8px 12px; border: 1px solid var(--field); border-radius: 10px; background: var(--surface); color: var(--text); font: inherit; font-size: 1rem; }
.inline { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 13rem), 1fr)); gap: 14px; align-items: end; padding: 16px; margin-top: 16px; }
.inline h2, .wide-field { grid-column: 1 / -1; }
h1 + .inline, h1 + .list { margin-top: 0; }
progress { appearance: none; width: 100%; height: 8px; border: 0; border-radius: 99px; overflow: hidden; background: var(--sunken); }
progress::-webkit-progress-bar { background: var(--sunken); }
progress::-webkit-progress-value { background: var(--accent); border-radius: 99px; }
progress::-moz-progress-bar { background: var(--accent); }
.toast { position: fixed; left: 50%; bottom: max(20px, env(safe-area-inset-bottom)); translate: -50%; max-width: calc(100vw - 32px); padding: 12px 18px; border-radius: 12px; background: var(--text); color: var(--page); font-weight: 600; box-shadow: 0 8px 30px rgb(0 0 0 / 25%); }
.toast:empty { display: none; }
.toast[data-bad="true"] { background: var(--bad-soft); color: var(--bad-text); border: 1px solid currentColor; }
@media (prefers-reduced-motion: reduce) { .track, .track::after { transition: none; } }
`
