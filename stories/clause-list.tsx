import { GUIDELINES } from '@direct-post/core/guidelines'
import { storyNameFromExport, toId } from 'storybook/internal/csf'
import * as account from './guidelines/1-creator-info.stories.js'
import * as metadata from './guidelines/2-metadata.stories.js'
import * as commercial from './guidelines/3-commercial-content.stories.js'
import * as declaration from './guidelines/4-declaration.stories.js'
import * as awareness from './guidelines/5-awareness-and-control.stories.js'
import * as wire from './guidelines/6-on-the-wire.stories.js'

interface Walked {
  id: string
  name: string
  clauses: readonly string[]
}

interface StoryLike {
  name?: string
  parameters?: { clauses?: readonly string[] }
}

const STORIES: readonly Walked[] = [account, metadata, commercial, declaration, awareness, wire].flatMap(
  ({ default: { title }, ...stories }) =>
    Object.entries<StoryLike>(stories).map(([key, { name, parameters }]) => ({
      id: toId(title, storyNameFromExport(key)),
      name: name ?? key,
      clauses: parameters?.clauses ?? [],
    })),
)

/** Every clause in TikTok's order, with the stories that show it. */
export function ClauseList() {
  return (
    <table>
      <thead>
        <tr>
          <th>Clause</th>
          <th>TikTok asks</th>
          <th>See it</th>
        </tr>
      </thead>
      <tbody>
        {GUIDELINES.flatMap(({ id, clauses }) =>
          Object.entries(clauses).map(([clause, { summary }]) => (
            <tr key={`${id}.${clause}`}>
              <td>{id}</td>
              <td>{summary}</td>
              <td>
                {STORIES.filter((story) => story.clauses.includes(`${id}.${clause}`)).map((story) => (
                  <p key={story.id}>
                    <a href={`?path=/story/${story.id}`} target="_top">
                      {story.name}
                    </a>
                  </p>
                ))}
              </td>
            </tr>
          )),
        )}
      </tbody>
    </table>
  )
}
