import { accept, type Decision, refuse } from '@/lib/shared/decision';
import type { LocalDate } from '@/lib/shared/local-date';
import { findSecretMark } from './forbidden-marks';

/**
 * Whether a piece of evidence may be described so: no classification mark in its title (domain 6.2), and, for a page, a day of
 * publication that has come.
 */
export function decideEvidenceText(
  { title, publishedOn }: { title: string; publishedOn: LocalDate | null },
  today: LocalDate,
): Decision<null, 'secret-mark' | 'published-in-future'> {
  const mark = findSecretMark(title);
  if (mark) return refuse('secret-mark', { mark });
  if (publishedOn && publishedOn > today) return refuse('published-in-future', { title });
  return accept(null);
}
