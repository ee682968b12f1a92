import type { Evidence } from '@/lib/evidence/evidence';
import { type EvidenceGap, findEvidenceGaps } from '@/lib/evidence/find-evidence-gaps';
import { findSecretMark } from '@/lib/evidence/forbidden-marks';
import { accept, type Decision, refuse } from '@/lib/shared/decision';
import type { LocalDate } from '@/lib/shared/local-date';
import type { ObligationState } from '@/lib/task/obligation';
import { decideTransition } from '@/lib/task/transition';

/** Characters a report's text may have. */
export const REPORT_MAX = 500;

export type SubmissionRefusal = 'wrong-state' | 'text-missing' | 'secret-mark' | EvidenceGap;
export type Report = { state: ObligationState; text: string; evidence: readonly Evidence[] };

/**
 * Whether a report may be sent: the obligation is open, there are words without a classification mark, and evidence that
 * is published and passed its 保密审查 before (先审查、后公开, 衡政办函〔2016〕24号 五、(二); S113). Accepts with the state that
 * follows; refuses with the first thing that is missing.
 */
export function decideSubmission(report: Report, today: LocalDate): Decision<ObligationState, SubmissionRefusal> {
  const next = decideTransition(report.state, 'submit');
  if (!next.ok) return next;
  if (report.text.trim() === '') return refuse('text-missing');
  const mark = findSecretMark(report.text);
  if (mark) return refuse('secret-mark', { mark });
  const [gap] = findEvidenceGaps(report.evidence, today);
  return gap ? refuse(gap.code, gap.facts) : accept(next.value);
}
