import type { Actor } from '@/lib/access/actor';
import { liveDuties } from '@/lib/plan/checked-plan';
import { confirmCertainDuties, confirmChosenDuties, confirmDuty } from './confirm-duties';
import { decideItem } from './decide-item';
import { callContext, makeDuties, takeBackContext } from './decide-sentences';
import { dropChosenDuties, dropDuty, restoreDuty } from './drop-duty';
import { forgetDraft } from './keep-draft';
import { mergeDuty } from './merge-duty';
import { findPlan } from './plan-store';
import { undoAct } from './undo-act';

type Input = {
  planId: string;
  act: { verb: string; target: string; version: number /** Everything after the verb. */; rest: string };
  chosen: string[];
};
type Answer = { message?: string; redirectTo?: string };
type Run = (actor: Actor, input: Input) => Promise<Answer | undefined>;

const one = ({ planId, act }: Input) => ({ planId, dutyId: act.target, version: act.version });
const range = ({ planId, act }: Input) => ({ planId, start: Number(act.target), end: act.version });
/** `open` stands for the sentences outside every item. */
const ofItem = ({ planId, act }: Input) => ({ planId, itemId: act.target === 'open' ? null : act.target });
const picked = ({ planId, chosen }: Input) => ({
  planId,
  chosen: chosen.map((row) => {
    const [dutyId = '', version] = row.split(':');
    return { dutyId, version: Number(version) };
  }),
});

const VERBS: Record<string, Run> = {
  'confirm-certain': async (actor, { planId }) => ({
    message: `已确认 ${await confirmCertainDuties(actor, { planId })} 条`,
    redirectTo: `/plans/${planId}`,
  }),
  'confirm-item': async (actor, { planId, act }) => ({
    message: `已确认这一项的 ${await confirmCertainDuties(actor, { planId, itemId: act.target })} 条`,
  }),
  'confirm-chosen': async (actor, input) => ({
    message: `已确认 ${await confirmChosenDuties(actor, picked(input))} 条`,
  }),
  'drop-chosen': async (actor, input) => ({ message: `已移除 ${await dropChosenDuties(actor, picked(input))} 条` }),
  confirm: async (actor, input) => {
    await confirmDuty(actor, one(input));
    return { message: '已确认' };
  },
  drop: async (actor, input) => {
    await dropDuty(actor, one(input));
    return { redirectTo: `/plans/${input.planId}` };
  },
  restore: async (actor, input) => {
    await restoreDuty(actor, one(input));
    return { message: '已恢复' };
  },
  merge: async (actor, input) => {
    await mergeDuty(actor, one(input));
    return { redirectTo: `/plans/${input.planId}` };
  },
  undecide: async (actor, { planId, act }) => {
    await decideItem(actor, { planId, itemId: act.target, note: null });
    return { message: '已收回，这一项重新待定' };
  },
  undo: async (actor, { planId, act }) => {
    const actId = act.target === 'last' ? undefined : act.target;
    return { message: `已撤销：${await undoAct(actor, { planId, actId })}` };
  },
  context: async (actor, input) => ({ message: `定为背景 ${await callContext(actor, range(input))} 句` }),
  'context-item': async (actor, input) => ({ message: `定为背景 ${await callContext(actor, ofItem(input))} 句` }),
  'duty-of': async (actor, input) => {
    const [dutyId] = await makeDuties(actor, range(input));
    return { redirectTo: `/plans/${input.planId}?duty=${dutyId}` };
  },
  'duties-item': async (actor, input) => ({
    message: `加为任务 ${(await makeDuties(actor, ofItem(input))).length} 条`,
  }),
  'sentence-back': async (actor, { planId, act }) => {
    await takeBackContext(actor, { planId, sentenceId: act.target });
    return { message: '已收回，这一句重新待定' };
  },
  forget: async (actor, { planId, act }) => {
    await forgetDraft(actor, { planId, form: act.rest });
    return { message: '没存的内容不要了' };
  },
};

/** What one press on the checking page does, and where it leads or what it says. */
export async function dutyAct(actor: Actor, input: Input): Promise<Answer | undefined> {
  return VERBS[input.act.verb]?.(actor, input);
}

/** The page with the next duty to confirm opened, after the one given and then from the top. */
export async function nextOpen(planId: string, dutyId: string): Promise<string> {
  const plan = await findPlan(planId);
  const live = plan ? liveDuties(plan) : [];
  const at = live.findIndex(({ id }) => id === dutyId);
  const next = [...live.slice(at + 1), ...live.slice(0, at + 1)].find(({ state }) => state === 'proposed');
  return next ? `/plans/${planId}?duty=${next.id}` : `/plans/${planId}`;
}
