import { DirectPostForm } from './DirectPostForm.js'

// Loading this entry twice must not fail; the first definition stays.
if (!customElements.get('direct-post-form')) customElements.define('direct-post-form', DirectPostForm)

export { DirectPostForm }
