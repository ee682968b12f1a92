import type { LocalDate } from '@/lib/shared/local-date';
import { isCounted, type ObligationState, type PartyRole } from '@/lib/task/obligation';
import { decideTransition } from '@/lib/task/transition';

export type Held = {
  id: string;
  dutyId: string;
  bodyId: string;
  period: string;
  role: PartyRole;
  dueOn: LocalDate | null;
  state: ObligationState;
  completedOn: LocalDate | null;
};
export type Wanted = { bodyId: string; period: string; role: PartyRole; dueOn: LocalDate | null };

export type MoveKind = 'created' | 'cancelled' | 'changed' | 'reinstated' | 'reopened';
export type Standing = Pick<Held, 'role' | 'dueOn' | 'state' | 'completedOn'>;

/** What happens to one obligation; `obligationId` is null for one that does not exist yet. */
export type Move = Pick<Wanted, 'bodyId' | 'period'> & {
  kind: MoveKind;
  obligationId: string | null;
  before: Standing | null;
  after: Standing;
};

/** `newText`: the words of what is required changed. `redo`: what is closed is asked for again. */
export type Rule = { newText: boolean; redo: boolean };

const keyOf = ({ bodyId, period }: Wanted): string => `${bodyId} ${period}`;

/**
 * What an amendment does to the obligations of one duty, `held` being those there are and `wanted` those there shall be.
 * Closed ones stay closed, whatever happens to the duty, unless the office asks for them again (需补报); open ones follow
 * the new role and day; those no longer wanted are cancelled, never deleted, and come back when they are wanted again.
 * What the office found not applicable to a body stays so until it takes that word back itself.
 */
export function decideMoves(held: readonly Held[], wanted: readonly Wanted[], rule: Rule): Move[] {
  const byKey = new Map(held.map((one) => [keyOf(one), one]));
  const keys = new Set(wanted.map(keyOf));
  const kept = wanted
    .filter((want) => byKey.get(keyOf(want))?.state !== 'not_applicable')
    .flatMap((want) => moveTo(byKey.get(keyOf(want)), want, rule));
  const gone = held.filter((one) => !keys.has(keyOf(one))).flatMap(cancel);
  return [...kept, ...gone];
}

function moveTo(one: Held | undefined, { bodyId, period, role, dueOn }: Wanted, rule: Rule): Move[] {
  const place = { bodyId, period };
  const fresh = { role, dueOn, state: 'not_started', completedOn: null } as const;
  if (!one) return [{ ...place, kind: 'created', obligationId: null, before: null, after: fresh }];
  const same = one.role === role && one.dueOn === dueOn;
  if (one.state === 'closed') return rule.redo ? [act(one, 'reopened', { role, dueOn })] : [];
  if (one.state === 'cancelled') return [act(one, 'reinstated', { role, dueOn })];
  return same && !rule.newText ? [] : [act(one, 'changed', { role, dueOn })];
}

const cancel = (one: Held): Move[] =>
  one.state === 'closed' || !isCounted(one.state) ? [] : [act(one, 'cancelled', one)];

const ACTS = { cancelled: 'cancel', reopened: 'reopen', reinstated: 'reinstate' } as const;

function act(one: Held, kind: Exclude<MoveKind, 'created'>, { role, dueOn }: Pick<Standing, 'role' | 'dueOn'>): Move {
  const next = kind === 'changed' ? null : decideTransition(one.state, ACTS[kind]);
  const state = next?.ok ? next.value : one.state;
  return {
    bodyId: one.bodyId,
    period: one.period,
    kind,
    obligationId: one.id,
    before: { role: one.role, dueOn: one.dueOn, state: one.state, completedOn: one.completedOn },
    after: { role, dueOn, state, completedOn: null },
  };
}
