'use server';

import { ORGANISATION_REFUSALS } from '@/lib/organisation/messages';
import { addAliasSchema, addPostSchema, endPostSchema, newBodySchema } from '@/lib/organisation/organisation-schemas';
import { action } from '@/lib/server/action';
import { addAlias } from './add-alias';
import { addPost, endPost } from './change-posts';
import { createBody } from './create-body';

const refusals = ORGANISATION_REFUSALS;
const revalidate = ['/bodies'];

export const createBodyAction = action({
  schema: newBodySchema,
  refusals,
  revalidate,
  run: async (actor, input) => ({ redirectTo: `/bodies/${await createBody(actor, input)}` }),
});

export const addPostAction = action({
  schema: addPostSchema,
  refusals,
  revalidate,
  run: async (actor, input) => {
    await addPost(actor, input);
    return { message: '已登记' };
  },
});

export const endPostAction = action({
  schema: endPostSchema,
  refusals,
  revalidate,
  run: async (actor, input) => {
    await endPost(actor, input);
    return { message: '已登记离任' };
  },
});

export const addAliasAction = action({
  schema: addAliasSchema,
  refusals,
  revalidate,
  run: async (actor, input) => {
    await addAlias(actor, input);
    return { message: '以后的要点里这样写也认得' };
  },
});
