import type { Gap } from '@/lib/evidence/find-evidence-gaps';
import { EVIDENCE_REFUSALS } from '@/lib/evidence/messages';

/** What stands in the way of sending, in words, each with the id of the element where it can be put right. */
export function missingOf(gaps: readonly Gap[]): { target: string; sentence: string }[] {
  return gaps.map(({ code, facts, evidenceId }) => ({
    target: evidenceId ? `evidence-${evidenceId}` : 'evidence',
    sentence: EVIDENCE_REFUSALS[code]?.say(facts ?? {}) ?? '',
  }));
}
