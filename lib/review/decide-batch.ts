import { accept, type Decision, refuse } from '@/lib/shared/decision';
import type { ReviewCheck } from './check-submission';

/** Together with others only what every automatic check passed is accepted; the rest is looked at one by one. */
export function decideBatchAccept(checks: readonly ReviewCheck[]): Decision<true, 'checks-open'> {
  const open = checks.filter(({ result }) => result !== 'passed');
  return open.length > 0 ? refuse('checks-open', { what: open.map(({ text }) => text).join('；') }) : accept(true);
}

/** What became of one submission of a batch; `why` is the sentence of its refusal, null when it was done. */
export type BatchOutcome = { submissionId: string; bodyName: string; why: string | null };

/** What the reviewer is told: a line of figures, then which were done and which were not, each with its reason. */
export function tellBatch(verb: string, outcomes: readonly BatchOutcome[]): string {
  const done = outcomes.filter(({ why }) => why === null);
  const left = outcomes.filter(({ why }) => why !== null);
  const head = [`已${verb} ${done.length} 份`, ...(left.length > 0 ? [`${left.length} 份没有${verb}`] : [])].join('，');
  const names = done.length > 0 ? [`已${verb}：${done.map(({ bodyName }) => bodyName).join('、')}`] : [];
  return [head, ...names, ...left.map(({ bodyName, why }) => `没有${verb}：${bodyName}，${why}`)].join('\n');
}
