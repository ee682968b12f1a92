import type { Actor, SYSTEM_ACTOR } from '@/lib/access/actor';
import { can } from '@/lib/access/can';
import { parseScheme } from '@/lib/scoring/scheme';
import { commit } from '@/lib/server/unit-of-work';
import { AppError, assertAccepted } from '@/lib/shared/app-error';
import { newId } from '@/lib/shared/new-id';
import { findLatestScheme, type StoredScheme, saveScheme } from './scheme-store';

type Publisher = Actor | typeof SYSTEM_ACTOR;

/**
 * Publishes the text of a scheme for good. The same text again is the scheme already published; a changed text of the
 * same code is its next version. Refuses what `parseScheme` refuses, such as a weight under 4 %.
 */
export async function publishScheme(actor: Publisher, text: string): Promise<Pick<StoredScheme, 'id' | 'version'>> {
  if ('roles' in actor && !can(actor, 'score.record')) throw new AppError('forbidden');
  const source = text.replaceAll('\r\n', '\n').trim();
  const { id: code, name } = assertAccepted(parseScheme(source));
  const latest = await findLatestScheme(code);
  if (latest?.source === source) return { id: latest.id, version: latest.version };
  const scheme = { id: newId(), code, version: (latest?.version ?? 0) + 1, name, source };
  const data = { code, version: scheme.version, name };
  await commit(actor, { kind: 'scheme.published', subject: { type: 'scheme', id: scheme.id }, data }, async (tx) => {
    // Two people publishing at once: the second waits here, then finds its version taken.
    await tx.$executeRaw`LOCK TABLE scheme IN SHARE ROW EXCLUSIVE MODE`;
    const newest = await tx.scheme.findFirst({ where: { code }, orderBy: { version: 'desc' }, select: { id: true } });
    if (newest?.id !== latest?.id) throw new AppError('stale');
    await saveScheme(tx, scheme);
  });
  return { id: scheme.id, version: scheme.version };
}
