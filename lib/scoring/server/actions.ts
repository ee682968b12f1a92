'use server';

import { confirmAssessmentSchema, decideFactSchema, publishSchemeSchema } from '@/lib/scoring/assessment-schemas';
import { SCORING_REFUSALS } from '@/lib/scoring/messages';
import { action } from '@/lib/server/action';
import type { FormValues } from '@/lib/shared/form-state';
import { clearFact } from './clear-fact';
import { confirmAssessment } from './confirm-assessment';
import { exemptIndicator } from './exempt-indicator';
import { openAssessment } from './open-assessment';
import { publishScheme } from './publish-scheme';
import { recordFact } from './record-fact';

export const publishSchemeAction = action({
  schema: publishSchemeSchema,
  refusals: SCORING_REFUSALS,
  revalidate: ['/scores'],
  run: async (actor, { planId, text }) => {
    const { id: schemeId, version } = await publishScheme(actor, text);
    await openAssessment(actor, { planId, schemeId });
    return { message: `已发布第 ${version} 版，考核按它计分` };
  },
});

export const decideFactAction = action({
  schema: decideFactSchema,
  refusals: SCORING_REFUSALS,
  revalidate: ['/scores'],
  run: async (actor, { act, assessmentId, bodyId, indicatorId, version, ground, ...form }) => {
    const place = { assessmentId, bodyId, indicatorId, version, ground };
    switch (act) {
      case 'record':
        await recordFact(actor, place, form as FormValues);
        return { message: '已记录，得分重新算过' };
      case 'exempt':
        await exemptIndicator(actor, place);
        return { message: '已记为不适用，得分重新算过' };
      case 'clear':
        await clearFact(actor, place);
        return { message: '已撤销，得分重新算过' };
    }
  },
});

export const confirmAssessmentAction = action({
  schema: confirmAssessmentSchema,
  refusals: SCORING_REFUSALS,
  revalidate: ['/scores'],
  run: async (actor, input) => {
    const bodies = await confirmAssessment(actor, input);
    return { message: `${bodies} 个单位的得分已定稿` };
  },
});
