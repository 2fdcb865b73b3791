/** One sheet for every page. Colours are named by role; dark follows the system. */
export const STYLES = `
:root {
  color-scheme: light dark;
  --page: #f6f4ef; --surface: #fffefb; --sunken: #efece4; --text: #1e1b15; --muted: #645d4f; --line: #dfd9cc; --field: #8f8777;
  --accent: #0b6b5d; --on-accent: #ffffff; --accent-soft: #dcefe9; --accent-text: #0a5a4e;
  --warn-soft: #fbe9c8; --warn-text: #6d4700; --bad: #b3261e; --bad-soft: #fbe3e0; --bad-text: #8c1d16;
  --focus: #1256c4; --stage: #12110d; --radius: 14px; --shadow: 0 1px 2px rgb(30 27 21 / 6%), 0 8px 24px rgb(30 27 21 / 6%);
}
@media (prefers-color-scheme: dark) {
  :root {
    --page: #141310; --surface: #1e1c18; --sunken: #292620; --text: #f2eee5; --muted: #b0a898; --line: #3a362d; --field: #857c6c;
    --accent: #57cdb5; --on-accent: #06241e; --accent-soft: #163a33; --accent-text: #8ae3cf;
    --warn-soft: #40300f; --warn-text: #f4cf86; --bad: #f2867d; --bad-soft: #43201d; --bad-text: #ffb4ac;
    --focus: #8db8ff; --stage: #0b0a08; --shadow: 0 1px 2px rgb(0 0 0 / 40%);
  }
}
*, ::before, ::after { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; }
body { margin: 0; background: var(--page); color: var(--text); font: 16px/1.5 ui-sans-serif, system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", sans-serif; overflow-wrap: anywhere; }
h1, h2, h3, p, dl, dd, ul, fieldset, figure { margin: 0; padding: 0; border: 0; min-width: 0; }
h1 { font-size: 1.5rem; line-height: 1.25; letter-spacing: -.015em; text-wrap: balance; }
h2 { font-size: 1.0625rem; line-height: 1.35; }
h3 { font-size: .9375rem; line-height: 1.4; }
ul { list-style: none; }
a { color: var(--accent-text); text-underline-offset: .2em; }
img { display: block; }
code, .code { font: .8125rem/1.5 ui-monospace, "SF Mono", Menlo, Consolas, monospace; }
:focus-visible { outline: 3px solid var(--focus); outline-offset: 2px; border-radius: 6px; }
.visually-hidden { position: absolute; width: 1px; height: 1px; margin: -1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.muted { color: var(--muted); font-weight: 400; }
.small { font-size: .875rem; }

.banner { display: flex; align-items: center; justify-content: space-between; gap: 12px; padding: 12px clamp(16px, 4vw, 32px); border-bottom: 1px solid var(--line); background: var(--surface); }
.brand { display: inline-flex; align-items: center; gap: 8px; min-height: 44px; color: var(--text); font-weight: 650; text-decoration: none; }
.mark { color: var(--accent); flex: none; }
.chip { display: inline-flex; align-items: center; gap: 6px; padding: 2px 10px; border-radius: 99px; background: var(--sunken); color: var(--muted); font-size: .8125rem; line-height: 1.5rem; font-weight: 550; }
.chip.good { background: var(--accent-soft); color: var(--accent-text); }
.chip.warn { background: var(--warn-soft); color: var(--warn-text); }
.chip.bad { background: var(--bad-soft); color: var(--bad-text); }
.chips { display: flex; flex-wrap: wrap; gap: 6px; }
.card { background: var(--surface); border: 1px solid var(--line); border-radius: var(--radius); box-shadow: var(--shadow); }
.avatar { border-radius: 50%; background: var(--sunken); flex: none; object-fit: cover; }

.button { appearance: none; display: inline-flex; align-items: center; justify-content: center; gap: 8px; min-height: 44px; padding: 8px 18px; border: 1px solid var(--line); border-radius: 10px; background: var(--surface); color: var(--text); font: inherit; font-weight: 600; text-decoration: none; cursor: pointer; }
.button:hover { background: var(--sunken); }
.button.primary { border-color: transparent; background: var(--accent); color: var(--on-accent); }
.button.primary:hover { filter: brightness(1.07); }
.button.danger { color: var(--bad-text); }
.notice { padding: 12px 16px; border-radius: 10px; background: var(--bad-soft); color: var(--bad-text); font-weight: 550; }

/* consent */
.narrow { max-width: 30rem; margin: 0 auto; padding: clamp(20px, 5vw, 48px) 16px 0; }
.consent { display: grid; gap: 24px; padding: clamp(18px, 5vw, 28px); padding-bottom: 0; }
.group { display: grid; gap: 10px; }
.group legend { padding: 0; margin-bottom: 10px; font-weight: 650; font-size: 1.0625rem; }
.choices { max-height: 21.5rem; overflow-y: auto; border: 1px solid var(--line); border-radius: 12px; overscroll-behavior: contain; }
.choice { position: relative; display: flex; align-items: center; gap: 12px; min-height: 64px; padding: 10px 14px; cursor: pointer; }
.choice + .choice { border-top: 1px solid var(--line); }
.choice:hover { background: var(--sunken); }
.choice:has(:checked) { background: var(--accent-soft); }
.choice:has(:focus-visible) { outline: 3px solid var(--focus); outline-offset: -3px; border-radius: 10px; }
.choice input { width: 20px; height: 20px; margin: 0; flex: none; accent-color: var(--accent); outline: none; }
.choice .who { display: grid; flex: 1; min-width: 0; }
.choice .name { font-weight: 600; }
.scopes { border: 1px solid var(--line); border-radius: 12px; overflow: hidden; }
.actions .button { padding-inline: 8px; }
.actions { position: sticky; bottom: 0; display: grid; grid-template-columns: 1fr 1.6fr; gap: 10px; margin: 0 calc(-1 * clamp(18px, 5vw, 28px)); padding: 14px clamp(18px, 5vw, 28px); border-top: 1px solid var(--line); border-radius: 0 0 var(--radius) var(--radius); background: var(--surface); }
.fineprint { padding: 18px 4px 40px; text-align: center; }

/* profile and post */
.wide { max-width: 72rem; margin: 0 auto; padding: clamp(20px, 4vw, 40px) clamp(16px, 4vw, 32px) 64px; display: grid; gap: 28px; }
.profile { display: flex; flex-wrap: wrap; align-items: center; gap: 20px; }
.profile .who { flex: 1 1 14rem; display: grid; gap: 8px; }
.posts { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 17rem), 1fr)); gap: 20px; align-items: start; }
.post { display: grid; overflow: hidden; }
.stage { background: var(--stage); display: grid; place-items: center; }
.stage video, .stage img { display: block; width: 100%; aspect-ratio: 4 / 5; object-fit: contain; }
.strip { display: flex; width: 100%; overflow-x: auto; scroll-snap-type: x mandatory; }
.strip img { flex: none; width: 100%; scroll-snap-align: start; }
.post .about { display: grid; gap: 12px; padding: 16px; }
.caption { white-space: pre-wrap; }
.caption:empty { display: none; }
.caption b { font-weight: 600; color: var(--accent-text); }
.facts { display: grid; grid-template-columns: auto 1fr; gap: 4px 16px; font-size: .875rem; }
.facts dt { color: var(--muted); }
.facts dd { text-align: right; font-variant-numeric: tabular-nums; }
.post .foot { display: flex; flex-wrap: wrap; align-items: center; justify-content: space-between; gap: 4px 16px; padding: 4px 16px; border-top: 1px solid var(--line); }
.post .foot a { display: inline-flex; align-items: center; min-height: 44px; font-size: .875rem; font-weight: 600; }
.single { display: grid; grid-template-columns: minmax(0, 1fr); gap: 24px; }
@media (min-width: 768px) { .single { grid-template-columns: minmax(0, 1.1fr) minmax(0, 1fr); align-items: start; } }
.single .post .stage video, .single .post .stage img { aspect-ratio: auto; max-height: 78vh; }
.empty { padding: 48px 24px; text-align: center; border: 1.5px dashed var(--line); border-radius: var(--radius); color: var(--muted); }
`
