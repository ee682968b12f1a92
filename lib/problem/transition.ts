import { accept, type Decision, refuse } from '@/lib/shared/decision';
import type { ProblemState } from './problem';

/** `office` manages the register, `department` answers for its own body. */
export type Side = 'office' | 'department';
export type ProblemAct =
  | 'reply'
  | 'accept'
  | 'return'
  | 'ask-extension'
  | 'decide-extension'
  | 'take-step'
  | 'merge'
  | 'penalise';

type Rule = { from: ProblemState; act: ProblemAct; who: Side; to: ProblemState };

/** The one table of what may happen to a problem (S43, S52): buttons and use-cases read it. */
const TRANSITIONS: readonly Rule[] = [
  { from: 'open', act: 'reply', who: 'department', to: 'answered' },
  { from: 'open', act: 'ask-extension', who: 'department', to: 'open' },
  { from: 'open', act: 'decide-extension', who: 'office', to: 'open' },
  { from: 'open', act: 'take-step', who: 'office', to: 'open' },
  { from: 'open', act: 'merge', who: 'office', to: 'merged' },
  { from: 'open', act: 'penalise', who: 'office', to: 'open' },
  { from: 'answered', act: 'accept', who: 'office', to: 'closed' },
  { from: 'answered', act: 'return', who: 'office', to: 'open' },
  { from: 'answered', act: 'decide-extension', who: 'office', to: 'answered' },
  { from: 'answered', act: 'merge', who: 'office', to: 'merged' },
  { from: 'answered', act: 'penalise', who: 'office', to: 'answered' },
  { from: 'closed', act: 'penalise', who: 'office', to: 'closed' },
];

/** The state an act leads to, or why not: `wrong-side` when it is not this side's to do, `wrong-state` when not now. */
export function decideAct(
  from: ProblemState,
  act: ProblemAct,
  who: Side,
): Decision<ProblemState, 'wrong-side' | 'wrong-state'> {
  const rules = TRANSITIONS.filter((rule) => rule.act === act);
  if (!rules.some((rule) => rule.who === who)) return refuse('wrong-side');
  const rule = rules.find((one) => one.who === who && one.from === from);
  return rule ? accept(rule.to) : refuse('wrong-state');
}

/** The acts a side may do now, in the order of the table. */
export const actsOf = (from: ProblemState, who: Side): ProblemAct[] =>
  TRANSITIONS.filter((rule) => rule.from === from && rule.who === who).map(({ act }) => act);
