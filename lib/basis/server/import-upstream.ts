import { createHash } from 'node:crypto';
import type { Actor } from '@/lib/access/actor';
import type { ImportUpstream } from '@/lib/basis/basis-schemas';
import { readUpstream } from '@/lib/basis/read-upstream';
import { decidePlanSource } from '@/lib/plan/plan-source';
import { isDuplicate } from '@/lib/server/is-duplicate';
import { commit } from '@/lib/server/unit-of-work';
import { AppError, assertAccepted } from '@/lib/shared/app-error';
import { newId } from '@/lib/shared/new-id';
import { countLinks, deleteUse, findUpstream, findUpstreamByHash, saveUpstream, saveUse } from './basis-store';
import { getBasisPlan } from './get-basis-plan';

const UNTITLED = '未命名的上级要点';

/**
 * Reads an upstream plan, keeps it once for all plans, and uses it as a basis of this one; a text that is there already
 * is only used. Gives the document's id. Refuses `plan-text-empty`, `plan-text-too-long`, `upstream-not-recognised`.
 */
export async function importUpstream(actor: Actor, { planId, level, text }: ImportUpstream): Promise<string> {
  const plan = await getBasisPlan(actor, planId);
  const sourceText = assertAccepted(decidePlanSource(text));
  const sourceSha256 = createHash('sha256').update(sourceText).digest('hex');
  const before = await findUpstreamByHash(sourceSha256);
  if (before) return takeUpstream(actor, plan.id, before);
  const { clauses, ...read } = readUpstream(sourceText);
  if (clauses.length === 0) throw new AppError('upstream-not-recognised');
  const id = newId();
  const title = read.title ?? UNTITLED;
  const data = { title, level, clauses: clauses.length };
  try {
    await commit(actor, { kind: 'upstream.imported', subject: { type: 'upstream', id }, data }, async (tx) => {
      const rows = clauses.map((clause) => ({ ...clause, id: newId(), documentId: id }));
      await saveUpstream(tx, { ...read, id, level, title, sourceText, sourceSha256 }, rows);
      await saveUse(tx, plan.id, id);
    });
    return id;
  } catch (error) {
    // Two people may paste the same text at once; the second one uses what the first one stored.
    const first = isDuplicate(error) ? await findUpstreamByHash(sourceSha256) : null;
    if (!first) throw error;
    return takeUpstream(actor, plan.id, first);
  }
}

/** Makes a document a basis of the plan, or no longer one; refuses `upstream-linked` while duties are tied to it. */
export async function changeUpstreamUse(
  actor: Actor,
  { planId, documentId, use }: { planId: string; documentId: string; use: boolean },
): Promise<void> {
  const plan = await getBasisPlan(actor, planId);
  const document = await findUpstream(documentId);
  if (!document) throw new AppError('not-found');
  if (use) {
    await takeUpstream(actor, plan.id, document);
    return;
  }
  const count = await countLinks(plan.id, document.id);
  if (count > 0) throw new AppError('upstream-linked', { count });
  const event = {
    kind: 'upstream.unused',
    subject: { type: 'plan', id: plan.id },
    data: { title: document.title },
  } as const;
  await commit(actor, event, (tx) => deleteUse(tx, plan.id, document.id));
}

async function takeUpstream(actor: Actor, planId: string, document: { id: string; title: string }): Promise<string> {
  const event = {
    kind: 'upstream.used',
    subject: { type: 'plan', id: planId },
    data: { title: document.title },
  } as const;
  await commit(actor, event, (tx) => saveUse(tx, planId, document.id));
  return document.id;
}
