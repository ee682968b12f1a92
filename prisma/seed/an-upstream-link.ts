import type { Actor } from '@/lib/access/actor';
import { importUpstream } from '@/lib/basis/server/import-upstream';
import { speakOnPair } from '@/lib/basis/server/link-basis';
import { getPlanBasis } from '@/lib/basis/server/queries';
import { newId } from '@/lib/shared/new-id';

/** A provincial plan with one clause, which the plan's first duty answers. */
export async function anUpstreamLink(steward: Actor, planId: string, documentNumber: string): Promise<void> {
  const text = `湖南省2016年政务公开工作要点\n${documentNumber}\n一、推进公开\n（一）环保${newId()}。公开饮用水水质。`;
  await importUpstream(steward, { planId, level: 'province', text });
  const { duties, documents } = await getPlanBasis(steward, planId);
  const [dutyId, clauseId] = [duties[0]?.id, documents[0]?.clauses[0]?.id];
  if (!dutyId || !clauseId) throw new Error('nothing to link');
  await speakOnPair(steward, { planId, dutyId, act: { verdict: 'linked', clauseId } });
}
