import type { Actor } from '@/lib/access/actor';
import { importUpstream } from '@/lib/basis/server/import-upstream';
import { linkAllAlike, speakOnPair, waiveClause } from '@/lib/basis/server/link-basis';
import { getPlanBasis } from '@/lib/basis/server/queries';
import { chooseFinal } from '@/lib/consultation/server/run-consultation';
import { DEMO_PROVINCE_PLAN } from './demo-province-plan';
import { onDay } from './on-day';

/** The provincial plan with what the office tied to it, and the issued plan named as the final text of the round. */
export async function linkDemoBasis(
  steward: Actor,
  { planId, consultationId }: { planId: string; consultationId: string },
): Promise<void> {
  await onDay('2016-07-29', async () => {
    await chooseFinal(steward, { consultationId, planId });
    await importUpstream(steward, { planId, level: 'province', text: DEMO_PROVINCE_PLAN });
    await linkAllAlike(steward, { planId });
    const { suggestions, documents } = await getPlanBasis(steward, planId);
    // Of what is merely alike the office has gone through the first half.
    for (const { dutyId, clauseId } of suggestions.slice(0, Math.ceil(suggestions.length / 2))) {
      await speakOnPair(steward, { planId, dutyId, act: { verdict: 'linked', clauseId } });
    }
    const railway = documents.flatMap(({ clauses }) => clauses).find(({ text }) => text.includes('铁路'));
    if (railway) await waiveClause(steward, { planId, clauseId: railway.id, reason: '铁路沿线监测由省里统一组织' });
  });
}
