/** Real media files without a codec library: in Node, in a browser tab, alike. */
export { colour, type Colour } from './lib/colour.js'
export { withoutIndex } from './lib/damage.js'
export { makeJpeg } from './lib/jpeg.js'
export { barAt, type Canvas, type Picture, type Rectangle } from './lib/picture.js'
export { makePng } from './lib/png.js'
export { makeVideo, type VideoOptions } from './lib/video.js'
