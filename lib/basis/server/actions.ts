'use server';

import {
  basisActSchema,
  importUpstreamSchema,
  planOnlySchema,
  unwaiveSchema,
  useUpstreamSchema,
  waiveSchema,
} from '@/lib/basis/basis-schemas';
import { BASIS_REFUSALS as refusals } from '@/lib/basis/messages';
import { action } from '@/lib/server/action';
import { changeUpstreamUse, importUpstream } from './import-upstream';
import { linkAllAlike, speakOnPair, unwaiveClause, waiveClause } from './link-basis';

const revalidate = ['/plans'];

export const importUpstreamAction = action({
  schema: importUpstreamSchema,
  refusals,
  revalidate,
  run: async (actor, input) => {
    await importUpstream(actor, input);
    return { redirectTo: `/plans/${input.planId}/basis?done=imported` };
  },
});

export const changeUpstreamUseAction = action({
  schema: useUpstreamSchema,
  refusals,
  revalidate,
  run: async (actor, { use, ...input }) => {
    await changeUpstreamUse(actor, { ...input, use: use === 'yes' });
    return { message: use === 'yes' ? '已用作本要点的依据' : '不再用作依据' };
  },
});

export const basisActAction = action({
  schema: basisActSchema,
  refusals,
  revalidate,
  run: async (actor, input) => {
    await speakOnPair(actor, input);
    return { message: input.act.verdict === 'linked' ? '已关联' : '已记下：不是它的依据，不再提示' };
  },
});

export const linkAllAlikeAction = action({
  schema: planOnlySchema,
  refusals,
  revalidate,
  run: async (actor, input) => ({ message: `已关联 ${await linkAllAlike(actor, input)} 处` }),
});

export const waiveClauseAction = action({
  schema: waiveSchema,
  refusals,
  revalidate,
  run: async (actor, input) => {
    await waiveClause(actor, input);
    return { message: '已定为本级不适用' };
  },
});

export const unwaiveClauseAction = action({
  schema: unwaiveSchema,
  refusals,
  revalidate,
  run: async (actor, input) => {
    await unwaiveClause(actor, input);
    return { message: '已收回' };
  },
});
