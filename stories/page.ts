import { makeJpeg, makeVideo } from '@direct-post/test-media'
import { userEvent, waitFor, type within } from 'storybook/test'

type Canvas = ReturnType<typeof within>

/** The controls of the page, named as a person reads them. */
export const privacy = (canvas: Canvas) => canvas.findByRole('combobox', { name: 'Who can view this post' })
export const publishButton = (canvas: Canvas) => canvas.findByRole('button', { name: 'Post to TikTok' })
export const disclosure = (canvas: Canvas) => canvas.findByRole('switch', { name: 'Disclose commercial content' })
export const box = (canvas: Canvas, name: RegExp) => canvas.findByRole('checkbox', { name })

/** A real H.264 video of three seconds. */
export async function video(durationSec = 3): Promise<File> {
  return new File([await makeVideo({ durationSec })], 'baking.mp4', { type: 'video/mp4' })
}

export async function pickVideo(canvas: Canvas, file?: File) {
  await userEvent.upload(await canvas.findByLabelText(/Choose a video/), file ?? (await video()))
  await canvas.findByRole('button', { name: 'Remove' })
}

/** Two real JPEG photos. */
export async function pickPhotos(canvas: Canvas) {
  const photos = ['loaf.jpg', 'crumb.jpg'].map(
    (name, index) => new File([makeJpeg(720, 960 - 8 * index)], name, { type: 'image/jpeg' }),
  )
  await userEvent.upload(await canvas.findByLabelText(/Choose a video or photos/), photos)
  await canvas.findByRole('button', { name: 'Remove photo 2' })
}

export async function choosePrivacy(canvas: Canvas, label: string) {
  await userEvent.click(await privacy(canvas))
  await userEvent.click(await canvas.findByRole('radio', { name: label }))
}

/** Waits for the last word on a post. */
export const ended = (canvas: Canvas, title: string) =>
  canvas.findByRole('heading', { name: title }, { timeout: 20_000 })

/** The words that hovering an element shows. */
export async function hover(canvas: Canvas, element: Element): Promise<string> {
  await userEvent.hover(element)
  const tip = await waitFor(() => canvas.getByRole('tooltip'))
  return tip.textContent
}
