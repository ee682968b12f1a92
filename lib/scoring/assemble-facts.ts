import type { WorkCalendar } from '@/lib/calendar/work-calendar';
import { workingDaysBetween } from '@/lib/calendar/working-days';
import { mergeProvenance } from '@/lib/scoring/measures/provenance';
import { assertAccepted } from '@/lib/shared/app-error';
import { accept, type Decision } from '@/lib/shared/decision';
import { daysBetween, type LocalDate } from '@/lib/shared/local-date';
import { maxPoints, points, ZERO_POINTS } from '@/lib/shared/points';
import type { PartyRole } from '@/lib/task/obligation';
import type { BodyMaterial, CountedObligation, RecordedFact } from './body-material';
import { isFromObligations, type LatenessFact, latenessOf, postOfElement } from './counted-facts';
import type { AdjustmentFact, BodyFacts, Exemption, IndicatorFact, ItemFact, ObligationRole } from './facts';
import { groupOf } from './group-of';
import { obligationOutcome } from './obligation-outcome';
import { readFacts } from './parse-facts';
import type { ScoringInputCode } from './read-yaml';
import { rectificationOf } from './rectification';
import { ceilingIds, type Indicator, type Scheme } from './scheme';

/**
 * The facts of one body as of `today`: counted from its obligations and posts, then what a person recorded with a
 * ground, which takes the place of what was counted. An obligation that feeds an indicator of its own (实施方案,
 * 书面材料) does not count a second time among the tasks. Throws AppError `facts-invalid` when a recorded value does
 * not fit the scheme.
 */
export function assembleFacts(scheme: Scheme, material: BodyMaterial, today: LocalDate): BodyFacts {
  const confirmed = (ids: readonly string[]) => confirmedOf(ids, material.recorded);
  const facts: BodyFacts = {
    group: groupOf(material.kind, scheme),
    indicators: {},
    notApplicable: {},
    vetoes: confirmed(scheme.veto.map(({ id }) => id)).map(toDecision),
    ceilings: confirmed(ceilingIds(scheme)).map(toDecision),
    bonus: confirmed(scheme.bonus?.kinds.map(({ id }) => id) ?? []).map(toAdjustment),
    majors: confirmed(scheme.major.map(({ id }) => id)).map(toAdjustment),
  };
  for (const indicator of scheme.indicators) {
    const recorded = material.recorded.find(({ indicatorId }) => indicatorId === indicator.id);
    const read = recorded && assertAccepted(readRecorded(scheme, indicator, recorded));
    const fact = mergeFacts(countFact(scheme, indicator, material, today), read?.fact);
    if (read?.exemption) facts.notApplicable[indicator.id] = read.exemption;
    else if (fact) facts.indicators[indicator.id] = fact;
  }
  return facts;
}

/** What was recorded of things that happen or do not, in the scheme's order. */
const confirmedOf = (ids: readonly string[], recorded: readonly RecordedFact[]): RecordedFact[] =>
  ids.flatMap((id) => recorded.find(({ indicatorId }) => indicatorId === id) ?? []);

const toDecision = ({ indicatorId: id, decidedBy, ground: reason }: RecordedFact) => ({ id, decidedBy, reason });

const toAdjustment = ({ indicatorId: id, decidedBy, ground, value }: RecordedFact): AdjustmentFact => ({
  id,
  title: ground,
  count: typeof value.count === 'number' ? value.count : 1,
  points: null,
  evidenceIds: [],
  decidedBy,
});

type Recorded = { fact?: IndicatorFact; exemption?: Exemption };

/** A recorded value as the scheme reads it, carrying the person who recorded it. Refuses `facts-invalid`. */
export function readRecorded(
  scheme: Scheme,
  { id }: Pick<Indicator, 'id'>,
  { value, decidedBy }: Pick<RecordedFact, 'value' | 'decidedBy'>,
): Decision<Recorded, ScoringInputCode> {
  const read = readFacts({ indicators: { [id]: value } }, scheme);
  if (!read.ok) return read;
  const exemption = read.value.notApplicable[id];
  const fact = read.value.indicators[id];
  if (exemption) return accept({ exemption: { ...exemption, approvedBy: exemption.approvedBy ?? decidedBy } });
  return accept(fact ? { fact: foundBy(fact, decidedBy) } : {});
}

function foundBy(fact: IndicatorFact, decidedBy: string): IndicatorFact {
  switch (fact.kind) {
    case 'obligations':
      return { ...fact, obligations: fact.obligations.map((obligation) => ({ ...obligation, decidedBy })) };
    case 'occurrences':
      return { ...fact, occurrences: fact.occurrences.map((occurrence) => ({ ...occurrence, decidedBy })) };
    case 'items':
    case 'share':
    case 'shares':
    case 'external':
    case 'judges':
    case 'value':
    case 'given':
      return { ...fact, decidedBy };
  }
}

/** Recorded elements of a checklist join the counted ones; any other recorded fact stands alone. */
function mergeFacts(counted: IndicatorFact | undefined, recorded: IndicatorFact | undefined) {
  if (counted?.kind !== 'items' || recorded?.kind !== 'items') return recorded ?? counted;
  return { ...recorded, items: { ...counted.items, ...recorded.items } };
}

function countFact(scheme: Scheme, indicator: Indicator, material: BodyMaterial, today: LocalDate) {
  const lateness = latenessOf(indicator);
  if (isFromObligations(indicator)) return countObligations(scheme, material, today);
  if (lateness) return countLateness(lateness, material, today);
  if (indicator.type === 'deduct' && indicator.from === '问题清单') return countProblems(material, today);
  return indicator.type === 'checklist' ? countElements(indicator, material) : undefined;
}

/**
 * A duty that runs on for years (「3年内轮训一遍」) is assessed in the year it falls due: an open obligation counts when
 * its day lies in the plan's year or the next, where the last quarter's reports and the annual figures are still due.
 */
function isOfYear({ dueOn, completedOn }: CountedObligation, year: number): boolean {
  return completedOn !== null || Number(dueOn.slice(0, 4)) <= year + 1;
}

function countObligations(scheme: Scheme, { obligations, year }: BodyMaterial, today: LocalDate): IndicatorFact {
  const elsewhere = scheme.indicators.map((indicator) => latenessOf(indicator)?.factKey);
  const counted = obligations.filter(
    (obligation) =>
      (obligation.factKey === null || !elsewhere.includes(obligation.factKey)) && isOfYear(obligation, year),
  );
  return {
    kind: 'obligations',
    obligations: counted.map((obligation) => ({
      obligationId: obligation.obligationId,
      title: obligation.title,
      role: ROLES[obligation.role],
      outcome: obligationOutcome(obligation, today),
      evidenceIds: obligation.evidenceIds,
      decidedBy: obligation.decidedBy,
    })),
  };
}

const ROLES: Record<PartyRole, ObligationRole> = { lead: '牵头', responsible: '责任', co: '配合' };

/** The problems the office lets count, each with what became of its rectification (S52). */
const countProblems = ({ problems }: BodyMaterial, today: LocalDate): IndicatorFact => ({
  kind: 'occurrences',
  denominator: null,
  occurrences: problems.map((problem) => ({
    title: problem.title,
    count: 1,
    points: null,
    rectified: rectificationOf(problem, today),
    evidenceIds: [],
    decidedBy: problem.decidedBy,
  })),
});

/** The latest of the obligations counts; undefined while none exists or one is neither done nor due. */
function countLateness(
  fact: LatenessFact,
  { obligations, calendar }: BodyMaterial,
  today: LocalDate,
): IndicatorFact | undefined {
  const fed = obligations.filter(({ factKey }) => factKey === fact.factKey);
  const pending = fed.some((obligation) => obligationOutcome(obligation, today) === null);
  if (fed.length === 0 || pending) return undefined;
  const { evidenceIds, decidedBy } = mergeProvenance(fed);
  const provenance = { evidenceIds, decidedBy: decidedBy.join('、') || null };
  if (fed.some(({ completedOn }) => completedOn === null)) return { kind: 'value', value: null, ...provenance };
  const late = fed.map(({ dueOn, completedOn }) => daysLate(fact, { dueOn, doneOn: completedOn ?? dueOn }, calendar));
  return { kind: 'value', value: late.reduce(maxPoints, ZERO_POINTS), ...provenance };
}

/** Whole days from `dueOn` to `doneOn`, 0 when in time; working days leave out the office's days off. */
export function daysLate(
  { days }: LatenessFact,
  { dueOn, doneOn }: { dueOn: LocalDate; doneOn: LocalDate },
  calendar: WorkCalendar,
) {
  const late = days === 'working' ? workingDaysBetween(dueOn, doneOn, calendar) : daysBetween(dueOn, doneOn);
  return points(Math.max(0, late));
}

function countElements(indicator: Extract<Indicator, { type: 'checklist' }>, { posts }: BodyMaterial) {
  const elements = indicator.items ?? Object.keys(indicator.weights ?? {});
  const items: Record<string, ItemFact> = {};
  for (const element of elements) {
    const post = postOfElement(element);
    if (post) items[element] = posts[post] !== undefined;
  }
  if (Object.keys(items).length === 0) return undefined;
  return { kind: 'items', items, evidenceIds: [], decidedBy: null } satisfies IndicatorFact;
}
