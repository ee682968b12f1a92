'use server';

import {
  amendmentSchema,
  decideChangeSchema,
  openNoteSchema,
  pairChangeSchema,
  reviseChangeSchema,
  startAmendmentSchema,
} from '@/lib/amendment/amendment-schemas';
import { AMENDMENT_REFUSALS } from '@/lib/amendment/messages';
import { action } from '@/lib/server/action';
import { decideChange, pairChange, withdrawAmendment } from './decide-change';
import { openNote } from './open-note';
import { reviseChange } from './revise-change';
import { startAmendment } from './start-amendment';
import { takeEffect } from './take-effect';

const refusals = AMENDMENT_REFUSALS;
const revalidate = ['/plans'];

export const startAmendmentAction = action({
  schema: startAmendmentSchema,
  refusals,
  revalidate,
  run: async (actor, input) => {
    await startAmendment(actor, input);
    return { redirectTo: `/plans/${input.planId}/amend` };
  },
});

export const decideChangeAction = action({ schema: decideChangeSchema, refusals, revalidate, run: decideChange });

export const pairChangeAction = action({
  schema: pairChangeSchema,
  refusals,
  revalidate,
  run: async (actor, input) => {
    await pairChange(actor, input);
    return { message: '换好了' };
  },
});

export const reviseChangeAction = action({
  schema: reviseChangeSchema,
  refusals,
  revalidate,
  run: async (actor, input) => {
    const { planId } = await reviseChange(actor, input);
    return { redirectTo: `/plans/${planId}/amend` };
  },
});

export const withdrawAmendmentAction = action({
  schema: amendmentSchema,
  refusals,
  revalidate,
  run: async (actor, input) => {
    const { planId } = await withdrawAmendment(actor, input);
    return { redirectTo: `/plans/${planId}/amend` };
  },
});

export const takeEffectAction = action({
  schema: amendmentSchema,
  refusals,
  revalidate,
  run: async (actor, input) => {
    const number = await takeEffect(actor, input);
    return { message: `第${number}次修订已经生效` };
  },
});

export const openNoteAction = action({
  schema: openNoteSchema,
  run: async (actor, input) => {
    await openNote(actor, input);
    return { redirectTo: `/my-tasks/amendments/${input.amendmentId}` };
  },
});
