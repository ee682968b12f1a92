import type { Actor } from '@/lib/access/actor';
import { can } from '@/lib/access/can';
import type { BodyKind } from '@/lib/organisation/body';
import { today } from '@/lib/server/clock';
import { commit } from '@/lib/server/unit-of-work';
import { AppError } from '@/lib/shared/app-error';
import { localDate } from '@/lib/shared/local-date';
import { newId } from '@/lib/shared/new-id';
import { isBodyNameTaken, saveNewBody } from './body-store';

/** Adds a body to the directory and gives its id. Refuses `body-name-taken`. */
export async function createBody(
  actor: Actor,
  { name, shortName, kind }: { name: string; shortName: string; kind: BodyKind },
): Promise<string> {
  if (!can(actor, 'body.manage')) throw new AppError('forbidden');
  if (await isBodyNameTaken([name, shortName])) throw new AppError('body-name-taken', { name });
  const id = newId();
  const event = { kind: 'body.created', subject: { type: 'body', id }, data: { name, shortName } } as const;
  // A plan names the bodies of its whole year, so the new one is valid from the year's first day.
  const validFrom = `${today().slice(0, 4)}-01-01`;
  await commit(actor, event, (tx) => saveNewBody(tx, { id, name, shortName, kind, validFrom: localDate(validFrom) }));
  return id;
}
