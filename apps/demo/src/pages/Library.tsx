import type { Plan } from '../lib/home.js'
import { follow } from '../lib/place.js'
import { useTitle } from '../lib/title.js'

const STAGES: Readonly<Record<Plan['stage'], string>> = { 'to film': 'To film', filmed: 'Filmed', ready: 'Ready' }

export function Library({ plans }: { plans: readonly Plan[] }) {
  useTitle('Clips')
  return (
    <>
      <header className="ks-PageHead">
        <h1>This week’s clips</h1>
        <a className="ks-Button" href="/post" onClick={follow}>
          New post
        </a>
      </header>
      <ul className="ks-Plans">
        {plans.map((plan) => (
          <li key={plan.id} className="ks-Plan">
            <video
              className="ks-PlanPicture"
              src={`/clips/${plan.clip}.mp4#t=2`}
              preload="metadata"
              muted
              playsInline
              aria-hidden="true"
              tabIndex={-1}
            />
            <div className="ks-PlanText">
              <p className="ks-PlanDay">
                {plan.day}
                <span className="ks-Stage" data-stage={plan.stage}>
                  {STAGES[plan.stage]}
                </span>
              </p>
              <h2>{plan.title}</h2>
              <p>{plan.notes}</p>
              <a
                className="ks-Button"
                data-kind={plan.stage === 'ready' ? 'primary' : undefined}
                href={`/post?plan=${plan.id}`}
                onClick={follow}
                aria-label={`Post to TikTok: ${plan.title}`}
              >
                Post to TikTok
              </a>
            </div>
          </li>
        ))}
      </ul>
    </>
  )
}
