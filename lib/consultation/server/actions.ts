'use server';

import {
  chooseFinalSchema,
  consultationSchema,
  decideOpinionsSchema,
  giveOpinionSchema,
  openConsultationSchema,
  withdrawOpinionSchema,
} from '@/lib/consultation/consultation-schemas';
import { CONSULTATION_REFUSALS as refusals } from '@/lib/consultation/messages';
import { action } from '@/lib/server/action';
import { answerWithoutOpinion } from './answer-consultation';
import { decideOpinions, nextUndecided } from './decide-opinions';
import { giveOpinion, withdrawOpinion } from './give-opinion';
import { openConsultation } from './open-consultation';
import { chooseFinal, closeConsultation, publishDecisions, remindRecipients } from './run-consultation';

const revalidate = ['/plans', '/my-consultations'];

export const openConsultationAction = action({
  schema: openConsultationSchema,
  refusals,
  revalidate,
  run: async (actor, input) => ({
    redirectTo: `/plans/${input.planId}/consultation/${await openConsultation(actor, input)}`,
  }),
});

export const answerWithoutOpinionAction = action({
  schema: consultationSchema,
  refusals,
  revalidate,
  run: async (actor, input) => {
    await answerWithoutOpinion(actor, input);
    return { message: '已回复：没有意见。截止前可以改' };
  },
});

export const giveOpinionAction = action({
  schema: giveOpinionSchema,
  refusals,
  revalidate,
  run: async (actor, input) => {
    await giveOpinion(actor, input);
    const was = input.version > 0 ? input.opinionId : (input.place.clause ?? 'all');
    return { redirectTo: `/my-consultations/${input.consultationId}?done=opinion&was=${was}#own` };
  },
});

export const withdrawOpinionAction = action({
  schema: withdrawOpinionSchema,
  refusals,
  revalidate,
  run: async (actor, input) => {
    await withdrawOpinion(actor, input);
    return { redirectTo: `/my-consultations/${input.consultationId}?done=withdrawn#own` };
  },
});

export const decideOpinionsAction = action({
  schema: decideOpinionsSchema,
  refusals,
  revalidate,
  run: async (actor, input) => {
    await decideOpinions(actor, input);
    const next = await nextUndecided(input.consultationId, input.current);
    return {
      redirectTo: `/plans/${input.planId}/consultation/${input.consultationId}?opinion=${next}&done=${input.current}`,
    };
  },
});

export const remindRecipientsAction = action({
  schema: consultationSchema,
  refusals,
  revalidate,
  run: async (actor, input) => ({ message: `已催 ${await remindRecipients(actor, input)} 个单位` }),
});

export const closeConsultationAction = action({
  schema: consultationSchema,
  refusals,
  revalidate,
  run: async (actor, input) => {
    await closeConsultation(actor, input);
    return { message: '这一轮已结束，不再收意见' };
  },
});

export const publishDecisionsAction = action({
  schema: consultationSchema,
  refusals,
  revalidate,
  run: async (actor, input) => {
    await publishDecisions(actor, input);
    return { message: '采纳情况已反馈给各单位' };
  },
});

export const chooseFinalAction = action({
  schema: chooseFinalSchema,
  refusals,
  revalidate,
  run: async (actor, input) => {
    await chooseFinal(actor, input);
    return { message: '定稿已选定' };
  },
});
