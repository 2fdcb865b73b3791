import { failsOn, reasonOf, type Check, type DoctorTools } from '../check.js'
import type { VerificationConfig } from '../config.js'

const SIGNATURE = 'tiktok-developers-site-verification='

export const verificationChecks: readonly Check<readonly VerificationConfig[]>[] = [
  {
    clause: 'doctor.verification',
    title: 'Every verified property still shows its signature',
    quote: 'A domain is verified by a TXT record, a URL prefix by a file tiktok<code>.txt under it.',
    why: 'TikTok may look again; a deployment that loses the file or the record ends in url_ownership_unverified.',
    fix: 'Put the file among what is deployed, or the record back into the DNS.',
    look: async (properties, tools) =>
      failsOn(
        (await Promise.all(properties.map((each) => wrongWith(each, tools)))).flat(),
        properties.map(({ property }) => property).join(', '),
      ),
  },
]

function wrongWith(property: VerificationConfig, tools: DoctorTools): Promise<string[]> {
  return property.property.includes('://') ? wrongFile(property, tools) : wrongRecord(property, tools)
}

async function wrongFile({ property, code }: VerificationConfig, { fetch }: DoctorTools): Promise<string[]> {
  if (!property.endsWith('/')) return [`${property} has no slash at its end, so it is no prefix.`]
  const url = `${property}tiktok${code}.txt`
  try {
    const answer = await fetch(url, { redirect: 'manual', signal: AbortSignal.timeout(10_000) })
    const body = await answer.text()
    if (answer.status !== 200) return [`${url} answered HTTP ${answer.status}.`]
    return body.trim() === `${SIGNATURE}${code}` ? [] : [`${url} says "${body.trim().slice(0, 80)}".`]
  } catch (error) {
    return [`${url} does not answer: ${reasonOf(error)}.`]
  }
}

async function wrongRecord({ property, code }: VerificationConfig, { resolveTxt }: DoctorTools): Promise<string[]> {
  try {
    const records = (await resolveTxt(property)).map((pieces) => pieces.join(''))
    if (records.includes(`${SIGNATURE}${code}`)) return []
    const others = records.filter((record) => record.startsWith(SIGNATURE))
    return [
      others.length > 0
        ? `${property} has ${others.join(', ')}: another code.`
        : `${property} has no TXT record ${SIGNATURE}${code}.`,
    ]
  } catch (error) {
    return [`${property} has no TXT records: ${reasonOf(error)}.`]
  }
}
