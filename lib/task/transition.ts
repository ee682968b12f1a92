import { accept, type Decision, refuse } from '@/lib/shared/decision';
import type { ObligationState } from './obligation';

export const OBLIGATION_ACTIONS = [
  'record-progress',
  'submit',
  'withdraw',
  'accept',
  'return',
  'cancel',
  'reopen',
  'reinstate',
  'exempt',
  'undo-decision',
] as const;
export type ObligationAction = (typeof OBLIGATION_ACTIONS)[number];

type Transition = { from: readonly ObligationState[]; action: ObligationAction; to: ObligationState | 'same' };

const OPEN = ['not_started', 'in_progress', 'returned'] as const;

/** The only table of what may follow what; buttons and use-cases read the same rows. */
const TRANSITIONS: readonly Transition[] = [
  { from: ['not_started', 'in_progress'], action: 'record-progress', to: 'in_progress' },
  // What was sent back stays on top of the list until it is sent again.
  { from: ['returned'], action: 'record-progress', to: 'same' },
  { from: OPEN, action: 'submit', to: 'submitted' },
  { from: ['submitted'], action: 'withdraw', to: 'in_progress' },
  { from: ['submitted'], action: 'accept', to: 'closed' },
  { from: ['submitted'], action: 'return', to: 'returned' },
  // By an amendment of the plan only: what is done stays done unless it is asked for again.
  { from: [...OPEN, 'submitted'], action: 'cancel', to: 'cancelled' },
  { from: ['closed'], action: 'reopen', to: 'in_progress' },
  // By the office on the department's request.
  { from: OPEN, action: 'exempt', to: 'not_applicable' },
  { from: ['cancelled', 'not_applicable'], action: 'reinstate', to: 'in_progress' },
  // By whoever decided, within UNDO_SECONDS.
  { from: ['closed', 'returned'], action: 'undo-decision', to: 'submitted' },
];

/** The state after `action`, or the refusal `wrong-state` naming the state it is in. */
export function decideTransition(
  state: ObligationState,
  action: ObligationAction,
): Decision<ObligationState, 'wrong-state'> {
  const row = TRANSITIONS.find((transition) => transition.action === action && transition.from.includes(state));
  if (!row) return refuse('wrong-state', { state, action });
  return accept(row.to === 'same' ? state : row.to);
}

/** The actions open in a state, in the order of the table. */
export function availableActions(state: ObligationState): ObligationAction[] {
  return TRANSITIONS.filter(({ from }) => from.includes(state)).map(({ action }) => action);
}
