import type { Actor } from '@/lib/access/actor';
import { can } from '@/lib/access/can';
import { AppError } from '@/lib/shared/app-error';

/** The body whose work the actor reports; AppError `not-found` for everybody else. */
export function reportingBody({ body, ...actor }: Actor): NonNullable<Actor['body']> {
  if (!body || !can(actor, 'obligation.report', { bodyId: body.id })) throw new AppError('not-found');
  return body;
}
