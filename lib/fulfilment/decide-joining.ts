import { collectiveRule } from '@/lib/organisation/collective';
import type { Party } from '@/lib/plan/checked-plan';
import { accept, type Decision, refuse } from '@/lib/shared/decision';
import type { PartyRole } from '@/lib/task/obligation';

export type Listed = Pick<Party, 'name' | 'role' | 'collective' | 'openList'>;
type Asked = { role: PartyRole; parties: readonly Listed[]; taken: ReadonlySet<string>; waiting: ReadonlySet<string> };
export type JoiningRefusal = 'not-the-lead' | 'list-complete' | 'body-has-it' | 'body-proposed';

/** The name of a duty's parties that leaves open who else is meant (等部门, 相关部门), or null: the list is complete. */
export const openPartyOf = <Named extends Listed>(parties: readonly Named[]): Named | null =>
  parties.find(({ openList }) => openList) ??
  parties.find(({ collective, name }) => collective && collectiveRule(name).by === 'unnamed') ??
  null;

/** Does a body of this role carry the task? The leads do; where nobody leads (市公安局会同相关部门), those responsible. */
export const carriesTask = (role: PartyRole, parties: readonly Pick<Party, 'role'>[]): boolean =>
  role === 'lead' || (role === 'responsible' && !parties.some((party) => party.role === 'lead'));

/**
 * May a lead propose this body, and in which role would it join (S7, «相关部门»: lead proposes, steward confirms)? The role
 * is that of the open name; a further lead is never proposed.
 */
export function decideJoining(
  bodyId: string,
  { role, parties, taken, waiting }: Asked,
): Decision<PartyRole, JoiningRefusal> {
  if (!carriesTask(role, parties)) return refuse('not-the-lead');
  const open = openPartyOf(parties);
  if (!open) return refuse('list-complete');
  if (taken.has(bodyId)) return refuse('body-has-it');
  if (waiting.has(bodyId)) return refuse('body-proposed');
  return accept(open.role === 'lead' ? 'responsible' : open.role);
}
