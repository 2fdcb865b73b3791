// Draws the report from the data in the page. A classic script: a browser loads no modules from a disk.
/* global document, location */
const data = JSON.parse(document.querySelector('#data').textContent)
const byId = (id) => document.querySelector(`#${id}`)

const OUTCOMES = {
  changed: 'Changed',
  new: 'New',
  gone: 'Gone',
  broken: 'Broken',
  same: 'The same',
}
const VIEWS = { slider: 'Slider', beside: 'Side by side', difference: 'Difference', flicker: 'Flicker' }
const ZOOMS = { 1: 'Fit', 3: '300 %' }

const differs = ({ outcome }) => outcome !== 'same'
const shown = {
  outcome: data.findings.some(differs) ? 'look' : 'all',
  mode: 'all',
  view: 'slider',
  zoom: '1',
  marks: true,
  words: '',
}

drawHead()
drawTools()
draw()

function drawHead() {
  const { environment, unlike, updated, findings } = data
  const number = findings.filter(differs).length
  const pictures = `${findings.length} pictures`
  byId('verdict').textContent =
    number === 0
      ? `All ${pictures} are as they were`
      : updated
        ? `${number} of ${pictures} have a new baseline`
        : `${number} of ${pictures} ${number === 1 ? 'needs' : 'need'} a look`
  document.title = `${number} of ${findings.length} · Design QA`
  byId('made-with').textContent = [environment.browser, environment.platform, environment.fonts.join(', ')].join(' · ')
  if (unlike.length === 0) return
  byId('notices').append(
    make(
      'section',
      { className: 'notice' },
      make('strong', {}, 'These baselines were made on another machine.'),
      make('ul', {}, ...unlike.map((line) => make('li', {}, line))),
      make(
        'p',
        {},
        'A difference below may come from that and not from a change. To compare on one machine: ',
        make('code', {}, 'npm run visual -- --local --update'),
        ' before the change, and ',
        make('code', {}, 'npm run visual -- --local'),
        ' after it.',
      ),
    ),
  )
}

function drawTools() {
  const number = (test) => data.findings.filter(test).length
  const outcomes = Object.keys(OUTCOMES).filter((outcome) => number((each) => each.outcome === outcome) > 0)
  const search = make('input', { className: 'search', type: 'search', placeholder: 'Part or story' })
  search.setAttribute('aria-label', 'Find a part or story')
  search.addEventListener('input', () => change('words', search.value.toLowerCase()))
  const marks = make('input', { type: 'checkbox', checked: shown.marks })
  marks.addEventListener('change', () => change('marks', marks.checked))

  byId('tools').append(
    choices('Show', 'outcome', [
      ...(number(differs) > 0 ? [['look', 'Needs a look', number(differs)]] : []),
      ...outcomes.filter((id) => id !== 'same').map((id) => [id, OUTCOMES[id], number((each) => each.outcome === id)]),
      ['all', 'All', data.findings.length],
    ]),
    choices('Theme', 'mode', [['all', 'All'], ...data.modes.map(({ id, label }) => [id, label])]),
    choices('Compare', 'view', Object.entries(VIEWS)),
    choices('Size', 'zoom', Object.entries(ZOOMS)),
    make('label', { className: 'tick' }, marks, 'Mark the place'),
    search,
  )
  byId('tools').addEventListener('submit', (event) => event.preventDefault())
}

function choices(legend, key, list) {
  const options = list.map(([value, label, number]) => {
    const input = make('input', { type: 'radio', name: key, value, checked: shown[key] === value })
    input.addEventListener('change', () => change(key, value))
    const text = number === undefined ? [label] : [label, ' ', make('span', { className: 'number' }, String(number))]
    return make('label', { className: 'choice' }, input, ...text)
  })
  return make(
    'fieldset',
    { className: 'group' },
    make('legend', {}, legend),
    make('div', { className: 'choices' }, ...options),
  )
}

function change(key, value) {
  shown[key] = value
  draw()
}

function draw() {
  const findings = data.findings.filter(isShown)
  const parts = Map.groupBy ? Map.groupBy(findings, ({ title }) => title) : grouped(findings)
  document.body.dataset.zoom = shown.zoom
  document.body.style.setProperty('--zoom', shown.zoom)
  document.body.toggleAttribute('data-marks', shown.marks)
  byId('parts').replaceChildren(
    ...[...parts].map(([title, list]) =>
      make('a', { href: `#${anchor(title)}` }, title, make('span', { className: 'number' }, String(list.length))),
    ),
  )
  byId('findings').replaceChildren(
    ...(findings.length === 0 ? [make('p', { className: 'empty' }, 'Nothing here. Show more above.')] : []),
    ...[...parts].map(([title, list]) =>
      make(
        'section',
        { className: 'part', id: anchor(title) },
        make('h2', {}, title),
        make('div', { className: 'cards' }, ...list.map(card)),
      ),
    ),
  )
}

function isShown(finding) {
  const { outcome, mode, title, name, key } = finding
  const wanted = shown.outcome === 'all' || (shown.outcome === 'look' ? differs(finding) : outcome === shown.outcome)
  const words = `${title} ${name} ${key}`.toLowerCase()
  return wanted && (shown.mode === 'all' || mode === shown.mode) && words.includes(shown.words)
}

function grouped(findings) {
  const parts = new Map()
  for (const finding of findings) parts.set(finding.title, [...(parts.get(finding.title) ?? []), finding])
  return parts
}

function card(finding) {
  const { key, name, mode, outcome, pixels, box, trouble } = finding
  const facts = [
    make('span', { className: 'badge', style: `--tone: var(--${outcome})` }, OUTCOMES[outcome]),
    make('span', {}, data.modes.find(({ id }) => id === mode).label),
    ...(box ? [make('span', {}, `${pixels.toLocaleString('en')} ${pixels === 1 ? 'pixel' : 'pixels'}`)] : []),
    ...(box ? [make('span', {}, `in ${box.width} × ${box.height} at ${box.x}, ${box.y}`)] : []),
    make('code', {}, key),
  ]
  const element = make(
    'article',
    { className: 'card', id: key },
    make('header', { className: 'card-head' }, make('h3', {}, name), make('p', { className: 'facts' }, ...facts)),
    ...(trouble ? [make('pre', { className: 'trouble' }, trouble)] : []),
    viewer(finding),
  )
  element.toggleAttribute('data-wide', finding.pictures.before !== null && finding.pictures.after !== null)
  return element
}

function viewer({ pictures: { before, after, difference }, box, outcome }) {
  const element = make('div', { className: 'viewer' })
  if (!before || !after) {
    element.append(plate('', [before ?? after], null))
    return element
  }
  if (outcome === 'broken' && !difference) element.append(plate('Before', [before]), plate('Now', [after]))
  else if (shown.view === 'beside') element.append(plate('Before', [before], box), plate('After', [after], box))
  else if (shown.view === 'difference') element.append(plate('Difference', [difference], box))
  else if (shown.view === 'flicker') element.append(plate('Before and after in turn', [before, after], box, 'flicker'))
  else element.append(slider(before, after, box))
  return element
}

/** One picture, or two of them one over the other, both at the size of the larger. */
function plate(caption, pictures, box = null, over = '') {
  const width = Math.max(...pictures.map((picture) => picture.width))
  const height = Math.max(...pictures.map((picture) => picture.height))
  const element = make('div', { className: 'plate', style: `--width: ${width}; aspect-ratio: ${width} / ${height}` })
  for (const [index, picture] of pictures.entries()) {
    const image = make('img', {
      src: picture.file,
      alt: caption,
      loading: 'lazy',
      width: picture.width,
      height: picture.height,
    })
    const layer = make(
      'div',
      { className: index === 0 ? 'layer' : `layer ${over}`, style: `--share-x: ${picture.width / width}` },
      image,
    )
    element.append(layer)
  }
  if (box) element.append(mark(box, width, height))
  if (!caption) return element
  return make('figure', {}, make('figcaption', {}, caption), element)
}

/** A ring around what differs, wide enough to find a single pixel. */
function mark({ x, y, width, height }, ofWidth, ofHeight) {
  const share = (value, of) => `${(value / of) * 100}%`
  const style = [
    `left: calc(${share(x, ofWidth)} - 6px)`,
    `top: calc(${share(y, ofHeight)} - 6px)`,
    `width: calc(${share(width, ofWidth)} + 12px)`,
    `height: calc(${share(height, ofHeight)} + 12px)`,
  ]
  return make('div', { className: 'box', style: style.join('; ') })
}

function slider(before, after, box) {
  const figure = plate('Before on the left, after on the right', [before, after], box, 'over')
  const element = figure.querySelector('.plate')
  const range = make('input', { type: 'range', min: 0, max: 100, step: 0.5, value: 50 })
  range.setAttribute('aria-label', 'How much of the picture before is shown')
  const set = () => element.style.setProperty('--at', `${range.value}%`)
  range.addEventListener('input', set)
  set()
  element.append(make('div', { className: 'cut' }), range)
  return figure
}

function anchor(title) {
  return `part-${title.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')}`
}

function make(tag, properties, ...children) {
  const { style, ...rest } = properties
  const element = Object.assign(document.createElement(tag), rest)
  if (style) element.setAttribute('style', style)
  element.append(...children)
  return element
}

if (location.hash) document.getElementById(location.hash.slice(1))?.scrollIntoView()
