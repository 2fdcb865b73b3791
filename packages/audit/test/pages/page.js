// One posting page in five builds: page.html?form=radix&break=<name of one mistake>. Without a break it keeps all rules.
import { createPage } from './model.js'
import { labelsIn } from './labels.js'
import { rowsOf } from './rows.js'
import { form as library } from './forms/library.js'
import { form as mobile } from './forms/mobile.js'
import { form as mui } from './forms/mui.js'
import { form as plain } from './forms/plain.js'
import { form as radix } from './forms/radix.js'

const FORMS = { library, mobile, mui, plain, radix }

const asked = new URLSearchParams(location.search)
const form = FORMS[asked.get('form') ?? 'plain']
const labels = labelsIn(asked.get('lang') ?? 'en')
document.documentElement.lang = asked.get('lang') ?? 'en'

const main = document.querySelector('#page')
const page = createPage(asked.get('break') ?? '', draw)
const drawn = new Map()

/** A row is drawn anew only when it changed, so that what is hovered or focused stays. */
function draw(state) {
  const rows = rowsOf(state, page, labels)
  const kept = rows.map((row) => {
    const key = `${row.kind} ${row.id ?? ''}`
    const now = JSON.stringify(row.kind === 'caption' ? { ...row, value: '' } : row)
    const old = drawn.get(key)
    if (old?.now === now) return old.element
    const element = form[row.kind](row, page)
    drawn.set(key, { now, element })
    return element
  })
  for (const [index, element] of kept.entries()) {
    if (main.children[index] !== element) main.insertBefore(element, main.children[index] ?? null)
  }
  while (main.children.length > kept.length) main.lastElementChild.remove()
}

void page.start()
