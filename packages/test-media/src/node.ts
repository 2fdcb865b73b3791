import { open } from 'node:fs/promises'
import { StreamTarget, type StreamTargetChunk } from 'mediabunny'
import { writeTo, type VideoOptions } from './lib/video.js'

/** Writes a video of any size to a file while it is made; memory stays flat. */
export async function writeVideo(path: string, options: VideoOptions): Promise<void> {
  const file = await open(path, 'w')
  try {
    const sink = new WritableStream<StreamTargetChunk>({
      async write({ data, position }) {
        await file.write(data, 0, data.length, position)
      },
    })
    await writeTo(new StreamTarget(sink, { chunked: true }), options, false)
  } finally {
    await file.close()
  }
}
