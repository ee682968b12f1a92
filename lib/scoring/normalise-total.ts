import { multiplyRatio, type Points } from '@/lib/shared/points';
import type { Scheme } from './scheme';

/**
 * `sum` × max ÷ applicable points, rounded half up once to the places of the total (domain 3.2 `rescale`, precedent
 * ×4/3 in 国办秘函〔2019〕19号): 79 of 90 is 87.78. Throws RangeError when nothing applies.
 */
export function normaliseTotal({ max, rounding }: Scheme, sum: Points, applicable: Points): Points {
  return multiplyRatio(sum, max, applicable, rounding.total);
}
