import type { Actor } from './actor';
import { type Action, reachOf } from './can';

/** The part of a `where` that keeps a read within the bodies the actor may act on; what lies outside is not found. */
export function bodyScope(actor: Pick<Actor, 'roles'>, action: Action): { bodyId?: { in: string[] } } {
  const reach = reachOf(actor, action);
  return reach === 'city' ? {} : { bodyId: { in: [...reach] } };
}
