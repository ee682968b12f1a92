'use server';

import { ROLLOVER_REFUSALS } from '@/lib/rollover/messages';
import { linkSchema, takeOverAllSchema, takeOverSchema, yearsSchema } from '@/lib/rollover/rollover-schemas';
import { action } from '@/lib/server/action';
import { linkDuties } from './link-duties';
import { takeOverAll, takeOverNames, takeOverOne } from './take-over';

const refusals = ROLLOVER_REFUSALS;
const revalidate = ['/plans'];

export const linkDutiesAction = action({
  schema: linkSchema,
  refusals,
  revalidate,
  run: async (actor, input) => {
    await linkDuties(actor, input);
    return { message: input.word === 'together' ? '已对上' : '已分开' };
  },
});

export const takeOverAction = action({
  schema: takeOverSchema,
  refusals,
  revalidate,
  run: async (actor, input) => {
    await takeOverOne(actor, input);
    return { message: '已采用上年内容，请再确认这一条' };
  },
});

export const takeOverAllAction = action({
  schema: takeOverAllSchema,
  refusals,
  revalidate,
  run: async (actor, input) => ({ message: `${await takeOverAll(actor, input)} 条采用了上年内容，请逐条确认` }),
});

export const takeOverNamesAction = action({
  schema: yearsSchema,
  refusals,
  revalidate,
  run: async (actor, input) => ({ message: `${(await takeOverNames(actor, input)).join('、')}按上年名单展开` }),
});
