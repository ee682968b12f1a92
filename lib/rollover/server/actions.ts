'use server';

import { ROLLOVER_REFUSALS } from '@/lib/rollover/messages';
import {
  comparePlansSchema,
  correctLinksSchema,
  takeOverSchema,
  takeScopesSchema,
} from '@/lib/rollover/rollover-schemas';
import { action } from '@/lib/server/action';
import { comparePlans, correctLinks } from './compare-plans';
import { takeOver, takeScopes } from './take-over';

const refusals = ROLLOVER_REFUSALS;
const revalidate = ['/plans'];

export const comparePlansAction = action({
  schema: comparePlansSchema,
  refusals,
  revalidate,
  run: async (actor, input) => ({ message: `对上了 ${await comparePlans(actor, input)} 处，逐条核对` }),
});

export const correctLinksAction = action({
  schema: correctLinksSchema,
  refusals,
  revalidate,
  run: async (actor, input) => {
    await correctLinks(actor, input);
    return { message: '改好了' };
  },
});

export const takeOverAction = action({ schema: takeOverSchema, refusals, revalidate, run: takeOver });
export const takeScopesAction = action({ schema: takeScopesSchema, refusals, revalidate, run: takeScopes });
