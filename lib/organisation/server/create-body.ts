import type { Actor } from '@/lib/access/actor';
import { can } from '@/lib/access/can';
import { type BodyKind, type BodyLevel, SINCE_UNKNOWN } from '@/lib/organisation/body';
import { commit } from '@/lib/server/unit-of-work';
import { AppError } from '@/lib/shared/app-error';
import type { LocalDate } from '@/lib/shared/local-date';
import { newId } from '@/lib/shared/new-id';
import { isBodyNameTaken, saveNewBody } from './body-store';

export type BodyToCreate = {
  name: string;
  shortName: string;
  kind: BodyKind;
  level?: BodyLevel;
  parentId?: string | null;
  /** Null when nobody knows: it then counts as having been there always, so that plans of earlier years find it. */
  validFrom?: LocalDate | null;
};

/** Adds a body to the directory and gives its id. Refuses `body-name-taken`. */
export async function createBody(actor: Actor, { name, shortName, kind, ...given }: BodyToCreate): Promise<string> {
  if (!can(actor, 'body.manage')) throw new AppError('forbidden');
  if (await isBodyNameTaken([name, shortName])) throw new AppError('body-name-taken', { name });
  const id = newId();
  const event = { kind: 'body.created', subject: { type: 'body', id }, data: { name, shortName } } as const;
  const level = given.level ?? (kind === 'county' ? 'county' : 'city');
  const days = { validFrom: given.validFrom ?? SINCE_UNKNOWN, validTo: null };
  const parentId = given.parentId ?? null;
  await commit(actor, event, (tx) => saveNewBody(tx, { id, name, shortName, kind, level, parentId, ...days }));
  return id;
}
