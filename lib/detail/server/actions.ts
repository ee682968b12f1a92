'use server';

import { reviseDetailSchema, superviseSchema } from '@/lib/detail/detail-schemas';
import { DETAIL_REFUSALS } from '@/lib/detail/messages';
import { action } from '@/lib/server/action';
import { reviseDetail } from './revise-detail';
import { superviseDuty } from './supervise-duty';

const refusals = DETAIL_REFUSALS;
const revalidate = ['/plans'];

export const reviseDetailAction = action({
  schema: reviseDetailSchema,
  refusals,
  revalidate,
  run: async (actor, input) => {
    await reviseDetail(actor, input);
    return { message: '任务要求已存' };
  },
});

export const superviseAction = action({
  schema: superviseSchema,
  refusals,
  revalidate,
  run: async (actor, input) => {
    await superviseDuty(actor, input);
    return { message: input.on ? '已列入督办' : '已移出督办' };
  },
});
