/** Builders for tests and stories: state what matters, the rest is a public account with nothing in the way. */
export {
  bothBrands,
  brandedContent,
  consent,
  creator,
  creatorInfo,
  draft,
  facts,
  photo,
  photos,
  stoppedFacts,
  video,
  yourBrand,
} from './lib/testing/builders.js'
