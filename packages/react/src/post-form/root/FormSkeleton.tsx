/** Holds the form's place while the creator is read, so that nothing jumps when it comes. */
export const FormSkeleton = () => skeleton

/** Made once: nothing in it changes. */
const skeleton = (
  <div className="dp-FormSkeleton" aria-hidden="true">
    <div className="dp-Skeleton" />
    <div className="dp-FormSkeletonFields">
      <div className="dp-Skeleton" />
      <div className="dp-Skeleton" />
      <div className="dp-Skeleton" />
      <div className="dp-Skeleton" />
    </div>
  </div>
)
