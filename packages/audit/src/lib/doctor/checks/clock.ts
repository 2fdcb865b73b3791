import { failsOn, type Check, type DoctorTools } from '../check.js'

/** Seconds. A signature's age and a token's end are told by the clock. */
const MOST_SEC = 60

export const clockChecks: readonly Check<readonly string[]>[] = [
  {
    clause: 'doctor.clock',
    title: 'The clocks agree',
    quote: "A signature's t is compared with the time; tokens end after seconds that are counted.",
    why: 'With a clock that is minutes off, every webhook looks old and tokens are used after their end.',
    fix: 'Let NTP set the clocks of the servers, and of this machine.',
    async look(places, tools) {
      const wrong = await Promise.all(places.map((place) => offAt(place, tools)))
      return failsOn(wrong.flat(), `${places.join(', ')}: less than ${MOST_SEC} s apart from here.`)
    },
  },
]

async function offAt(place: string, { fetch, now }: DoctorTools): Promise<string[]> {
  const answer = await fetch(place, { method: 'HEAD', redirect: 'manual', signal: AbortSignal.timeout(10_000) })
  const date = Date.parse(answer.headers.get('date') ?? '')
  if (Number.isNaN(date)) throw new Error(`${place} does not say what time it is there.`)
  const off = Math.round((date - now()) / 1000)
  return Math.abs(off) <= MOST_SEC
    ? []
    : [`${place} is ${Math.abs(off)} s ${off > 0 ? 'ahead of' : 'behind'} this machine.`]
}
