'use client'

import { later } from '../store/later.js'
import { useLater } from './useLater.js'

/** Radix' Checkbox and Switch. Fetched with the form's first effect, while TikTok is asked about the creator. */
export const controls = later(() => import('./controls.js'))

/** `null` while they are on their way: a box of their size keeps their place. */
export const useControls = () => useLater(controls)
