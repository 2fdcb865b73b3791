'use client'

import { useSlice } from './PostFormContext.js'

/** Holds the form's place while the creator is read, so that nothing jumps when it comes. */
export function FormSkeleton() {
  const loading = useSlice(
    'Root',
    ({ creator, publishing }) => creator.status === 'loading' && publishing.status === 'editing',
  )
  if (!loading) return null
  return (
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
}
