import { daysLeft } from '@/lib/calendar/days-left';
import type { WorkCalendar } from '@/lib/calendar/work-calendar';
import type { LocalDate } from '@/lib/shared/local-date';
import { type Points, subtractPoints, ZERO_POINTS } from '@/lib/shared/points';
import { daysLate } from './assemble-facts';
import type { BodyMaterial, CountedObligation } from './body-material';
import { completionOutcome } from './completion-outcome';
import { isFromObligations, latenessOf } from './counted-facts';
import { evaluate } from './evaluate';
import type { BodyFacts, IndicatorFact } from './facts';
import type { Indicator, Scheme } from './scheme';

/**
 * One thing the body can still do and what it adds to the total, in points of the total. `obligationId` names the
 * obligation to fulfil; null for an element of a checklist.
 */
export type Gain = {
  indicatorId: string;
  title: string;
  dueOn: LocalDate | null;
  /** 「2016-12-31 前，还有 57 个工作日」; empty without a day. */
  due: string;
  points: Points;
  obligationId: string | null;
};

/** A thing to do, the indicator it counts for, and the fact that indicator would then have. */
type Wish = Omit<Gain, 'points' | 'due'> & { key: string; fact: IndicatorFact };

/**
 * What would raise the score, most first: every open item is put as fulfilled on `today` and the whole sheet evaluated
 * again, so that rescaling, rounding and lateness are those of the score itself. Facts only the office records are left
 * out. The total of an incomplete sheet is compared by its secured part.
 */
export function listGains(scheme: Scheme, facts: BodyFacts, material: BodyMaterial, today: LocalDate): Gain[] {
  const now = securedTotal(scheme, facts);
  // Obligations of one role, outcome and lateness gain the same: each kind is evaluated once.
  const known = new Map<string, Points>();
  const gainOf = ({ key, indicatorId, fact }: Wish): Points => {
    const found = known.get(key);
    if (found !== undefined) return found;
    const fulfilled = { ...facts, indicators: { ...facts.indicators, [indicatorId]: fact } };
    const gain = subtractPoints(securedTotal(scheme, fulfilled), now);
    known.set(key, gain);
    return gain;
  };
  return scheme.indicators
    .filter((indicator) => applies(indicator, facts))
    .flatMap((indicator) => wishesOf(indicator, facts, { material, today }))
    .map((wish) => ({ ...toGain(wish, today, material.calendar), points: gainOf(wish) }))
    .filter(({ points }) => points > ZERO_POINTS)
    .sort(byPointsThenDay);
}

const securedTotal = (scheme: Scheme, facts: BodyFacts): Points => evaluate(scheme, facts).range?.low ?? ZERO_POINTS;

const applies = ({ id, applies: groups }: Indicator, { group, notApplicable }: BodyFacts): boolean =>
  notApplicable[id] === undefined && (group === null || !groups || groups.includes(group));

const toGain = ({ key: _, fact: __, ...wish }: Wish, today: LocalDate, calendar: WorkCalendar) => ({
  ...wish,
  due: wish.dueOn ? dueWords(wish.dueOn, today, calendar) : '',
});

function dueWords(dueOn: LocalDate, today: LocalDate, calendar: WorkCalendar): string {
  const left = daysLeft(dueOn, today, calendar);
  return dueOn < today ? `${dueOn} 到期，${left}，补办按逾期计` : `${dueOn} 前，${left}`;
}

type Situation = { material: BodyMaterial; today: LocalDate };

function wishesOf(indicator: Indicator, facts: BodyFacts, situation: Situation): Wish[] {
  const fact = facts.indicators[indicator.id];
  if (isFromObligations(indicator) && fact?.kind === 'obligations') return obligationWishes(indicator, fact, situation);
  if (latenessOf(indicator)) return latenessWishes(indicator, fact, situation);
  return fact?.kind === 'items' ? elementWishes(indicator, fact) : [];
}

type ObligationsFact = Extract<IndicatorFact, { kind: 'obligations' }>;

function obligationWishes(indicator: Indicator, fact: ObligationsFact, { material, today }: Situation): Wish[] {
  const byId = new Map(material.obligations.map((obligation) => [obligation.obligationId, obligation]));
  return fact.obligations.flatMap((open, position) => {
    const source = byId.get(open.obligationId);
    if (!source || !isOpen(source)) return [];
    const outcome = completionOutcome(source.dueOn, today);
    const fulfilled = fact.obligations.with(position, { ...open, outcome });
    const key = [indicator.id, open.role, open.outcome, outcome].join(' ');
    return [{ ...wishFor(indicator, source), key, fact: { ...fact, obligations: fulfilled } }];
  });
}

/** What was sent is out of the body's hands until the office has decided. */
const isOpen = ({ completedOn, state }: CountedObligation): boolean => completedOn === null && state !== 'submitted';

const wishFor = (indicator: Indicator, { obligationId, title, dueOn }: CountedObligation) => ({
  indicatorId: indicator.id,
  title,
  dueOn,
  obligationId,
});

function latenessWishes(indicator: Indicator, fact: IndicatorFact | undefined, { material, today }: Situation): Wish[] {
  const lateness = latenessOf(indicator);
  if (!lateness || (fact?.kind === 'value' && fact.value !== null)) return [];
  return material.obligations
    .filter((obligation) => obligation.factKey === lateness.factKey && isOpen(obligation))
    .map((obligation) => ({
      ...wishFor(indicator, obligation),
      key: obligation.obligationId,
      fact: {
        kind: 'value',
        value: daysLate(lateness, { dueOn: obligation.dueOn, doneOn: today }, material.calendar),
        evidenceIds: [],
        decidedBy: null,
      },
    }));
}

function elementWishes(indicator: Indicator, fact: Extract<IndicatorFact, { kind: 'items' }>): Wish[] {
  return Object.entries(fact.items)
    .filter(([, is]) => is === false)
    .map(([element]) => ({
      indicatorId: indicator.id,
      title: `${indicator.name}：${element}`,
      dueOn: null,
      obligationId: null,
      key: `${indicator.id} ${element}`,
      fact: { ...fact, items: { ...fact.items, [element]: true } },
    }));
}

function byPointsThenDay(a: Gain, b: Gain): number {
  if (a.points !== b.points) return a.points > b.points ? -1 : 1;
  return (a.dueOn ?? '9999').localeCompare(b.dueOn ?? '9999') || a.title.localeCompare(b.title);
}
