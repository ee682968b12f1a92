import { describe, expect, it } from 'vitest';
import { OBLIGATION_STATES } from './obligation';
import { availableActions, decideTransition, OBLIGATION_ACTIONS } from './transition';

const TABLE: Record<string, string> = {
  'not_started record-progress': 'in_progress',
  'in_progress record-progress': 'in_progress',
  'returned record-progress': 'returned',
  'not_started submit': 'submitted',
  'in_progress submit': 'submitted',
  'returned submit': 'submitted',
  'submitted withdraw': 'in_progress',
  'submitted accept': 'closed',
  'submitted return': 'returned',
  'not_started cancel': 'cancelled',
  'in_progress cancel': 'cancelled',
  'returned cancel': 'cancelled',
  'submitted cancel': 'cancelled',
  'closed reopen': 'in_progress',
  'cancelled reinstate': 'in_progress',
  'not_started exempt': 'not_applicable',
  'in_progress exempt': 'not_applicable',
  'returned exempt': 'not_applicable',
  'not_applicable reinstate': 'in_progress',
  'closed undo-decision': 'submitted',
  'returned undo-decision': 'submitted',
};

describe('obligation transitions', () => {
  it('every state × every action: exactly the written table', () => {
    for (const state of OBLIGATION_STATES) {
      for (const action of OBLIGATION_ACTIONS) {
        const decision = decideTransition(state, action);
        expect(decision.ok ? decision.value : 'refused', `${state} ${action}`).toBe(
          TABLE[`${state} ${action}`] ?? 'refused',
        );
        expect(availableActions(state).includes(action)).toBe(decision.ok);
      }
    }
  });
});
