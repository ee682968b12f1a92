import type { Actor } from '@/lib/access/actor';
import type { DutyDetail } from '@/lib/detail/duty-detail';
import { saveDetail } from '@/lib/detail/server/detail-store';
import { listBodies } from '@/lib/organisation/server/queries';
import type { Duty } from '@/lib/plan/checked-plan';
import { openQuestions } from '@/lib/plan/open-questions';
import { commitAct } from '@/lib/plan/server/commit-act';
import { getEditablePlan } from '@/lib/plan/server/get-editable-plan';
import { saveDuty, saveExpansion, saveSettled } from '@/lib/plan/server/plan-store';
import { carriedDetail, type Successors, TAKE_OVER_NAMES, takeOver } from '@/lib/rollover/take-over';
import type { YearComparison } from '@/lib/rollover/year-comparison';
import { today } from '@/lib/server/clock';
import { AppError } from '@/lib/shared/app-error';
import { getYearComparison } from './queries';
import { listHeirs } from './rollover-store';

type Years = { planId: string; lastPlanId: string };

/** Takes over for one duty what last year offers. Refuses `nothing-to-take-over` when it was done meanwhile. */
export function takeOverOne(actor: Actor, { dutyId, ...years }: Years & { dutyId: string }): Promise<number> {
  return takeOverDuties(actor, years, (id) => id === dutyId);
}

/** Takes over everything that is offered; `version` is the one whose offers were on the screen. Gives the number of duties. */
export async function takeOverAll(actor: Actor, { version, ...years }: Years & { version: number }): Promise<number> {
  const plan = await getEditablePlan(actor, years.planId);
  if (plan.version !== version) throw new AppError('stale');
  return takeOverDuties(actor, years, () => true);
}

async function takeOverDuties(actor: Actor, years: Years, chosen: (dutyId: string) => boolean): Promise<number> {
  const plan = await getEditablePlan(actor, years.planId);
  const comparison = await getYearComparison(actor, years.planId, years.lastPlanId);
  if (!comparison.last) throw new AppError('nothing-to-take-over');
  const successor = await successors();
  const taken = plan.duties.filter(({ id }) => chosen(id)).flatMap((duty) => takenOver(duty, comparison, successor));
  if (taken.length === 0) throw new AppError('nothing-to-take-over');
  const parts = [...new Set(taken.flatMap(({ duty }) => comparison.offers.get(duty.id) ?? []))];
  const [first] = taken;
  const event = {
    kind: 'rollover.taken-over',
    subject: { type: 'plan', id: plan.id },
    data: {
      count: taken.length,
      parts: parts.map((part) => TAKE_OVER_NAMES[part]),
      ...(taken.length === 1 && first ? { text: first.duty.text } : {}),
    },
  } as const;
  await commitAct(actor, { plan, event, label: `采用上年内容 ${taken.length} 条` }, async (tx) => {
    for (const { duty, detail } of taken) {
      await saveDuty(tx, duty);
      if (detail) await saveDetail(tx, duty.id, carriedDetail(detail));
    }
  });
  return taken.length;
}

type Taken = { duty: Duty; detail: DutyDetail | null };

function takenOver(duty: Duty, { groups, offers, details }: YearComparison, successor: Successors): Taken[] {
  const [last] = groups.find(({ now }) => now.some(({ id }) => id === duty.id))?.last ?? [];
  const offered = offers.get(duty.id) ?? [];
  if (!last || offered.length === 0) return [];
  const detail = offered.includes('detail') ? (details.get(last.id) ?? null) : null;
  return [{ duty: takeOver(duty, last, offered, successor), detail }];
}

/** A body that exists today stands for itself, one that has ended for the one body that took over. */
async function successors(): Promise<Successors> {
  const [existing, heirs] = await Promise.all([listBodies(today()), listHeirs()]);
  const bodies = new Map(existing.map((body) => [body.id, body]));
  return (bodyId) => {
    const body = bodies.get(bodyId) ?? bodies.get(heirs.get(bodyId) ?? '');
    return body ? { id: body.id, name: body.shortName } : null;
  };
}

/**
 * Settles the open collective names of this plan as last year's plan had them, with the bodies that still exist. Gives
 * the names; refuses `nothing-to-take-over`.
 */
export async function takeOverNames(actor: Actor, { planId, lastPlanId }: Years): Promise<string[]> {
  const plan = await getEditablePlan(actor, planId);
  const { last } = await getYearComparison(actor, planId, lastPlanId);
  const open = openQuestions(plan).names.filter(({ kind }) => kind === 'collective');
  const known = new Map(last?.expansions.map(({ name, bodyIds }) => [name, bodyIds]));
  const settled = open.filter(({ name }) => known.has(name)).map(({ name }) => name);
  if (settled.length === 0) throw new AppError('nothing-to-take-over');
  const existing = new Set((await listBodies(today())).map(({ id }) => id));
  const parties = plan.duties.flatMap((duty) =>
    duty.parties.filter(({ collective, name }) => collective && settled.includes(name)),
  );
  const event = {
    kind: 'rollover.names-settled',
    subject: { type: 'plan', id: planId },
    data: { names: settled },
  } as const;
  await commitAct(actor, { plan, event, label: `沿用上年名单“${settled.join('、')}”` }, async (tx) => {
    for (const name of settled) {
      const bodyIds = (known.get(name) ?? []).filter((id) => existing.has(id));
      await saveExpansion(tx, planId, { name, bodyIds, takenOn: today() });
    }
    await saveSettled(
      tx,
      parties.map(({ id }) => id),
    );
  });
  return settled;
}
