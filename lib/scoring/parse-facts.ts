import { z } from 'zod';
import { provenanceFields } from '@/lib/scoring/measures/indicator-fields';
import { factSchema } from '@/lib/scoring/measures/measure';
import { accept, type Decision, refuse } from '@/lib/shared/decision';
import { formatPoints, type Points, roundPoints, ZERO_POINTS } from '@/lib/shared/points';
import { decimalSchema } from './decimal-schema';
import type { BodyFacts, Exemption, IndicatorFact } from './facts';
import { readShape, readYaml, type ScoringInputCode } from './read-yaml';
import type { Indicator, Scheme } from './scheme';

type FactsDecision<Value> = Decision<Value, ScoringInputCode>;

const NOT_APPLICABLE_WORDS = ['不适用', 'n/a', 'na', 'notapplicable', 'not-applicable'];
const UNKNOWN_WORDS = ['', '未知', '待定', 'unknown'];
const NO_REASON = '未写理由';

const person = z.string().min(1).nullable().default(null);
const exemptionSchema = z.union([
  z.string().transform((reason): Exemption => ({ reason: reason || NO_REASON, approvedBy: null })),
  z.strictObject({ reason: z.string().min(1).default(NO_REASON), approvedBy: person }),
]);
const vetoSchema = z.union([
  z.string().transform((id) => ({ id, decidedBy: null, reason: null })),
  z.strictObject({ id: z.string(), decidedBy: person, reason: person }),
]);
const factsShape = z.strictObject({
  group: z.string().nullable().default(null),
  indicators: z.record(z.string(), z.unknown()).default({}),
  notApplicable: z.record(z.string(), exemptionSchema).default({}),
  vetoes: z.array(vetoSchema).default([]),
});
const HEAD_KEYS = Object.keys(factsShape.shape);

/**
 * One body's facts from YAML text, checked against the scheme. An indicator may be written as raw facts of its measure,
 * as a decimal (points a person gave), as 不适用 or {notApplicable: reason}, or as null (unknown). Indicators may also
 * stand at the top level. Refuses with `facts-invalid` {path, problem} or `yaml-unreadable` {line}.
 */
export function parseFacts(text: string, scheme: Scheme): FactsDecision<BodyFacts> {
  const yaml = readYaml(text);
  return yaml.ok ? readFacts(yaml.value, scheme) : yaml;
}

/** As `parseFacts`, from values already read. */
export function readFacts(value: unknown, scheme: Scheme): FactsDecision<BodyFacts> {
  const shape = readShape(factsShape, gatherIndicators(value ?? {}), 'facts-invalid');
  if (!shape.ok) return shape;
  const { group, indicators: written, notApplicable, vetoes } = shape.value;
  const stranger = findStranger(shape.value, scheme);
  if (stranger) return refuse('facts-invalid', stranger);
  const facts: BodyFacts = { group, indicators: {}, notApplicable: { ...notApplicable }, vetoes };
  for (const indicator of scheme.indicators) {
    const read = readIndicator(indicator, written[indicator.id], scheme.rounding.leaf);
    if (!read.ok) return read;
    if (read.value.is === 'fact') facts.indicators[indicator.id] = read.value.fact;
    if (read.value.is === 'exempt') facts.notApplicable[indicator.id] = read.value.exemption;
  }
  return accept(facts);
}

const isMap = (value: unknown): value is Record<string, unknown> =>
  value !== null && typeof value === 'object' && !Array.isArray(value);

/** Moves indicators written at the top level (`A1: 54`) under `indicators`; what is no map is left to the schema. */
function gatherIndicators(value: unknown): unknown {
  if (!isMap(value)) return value;
  const nested = value.indicators ?? {};
  if (!isMap(nested)) return value;
  const entries = Object.entries(value);
  const head = entries.filter(([key]) => HEAD_KEYS.includes(key));
  const bare = entries.filter(([key]) => !HEAD_KEYS.includes(key));
  return { ...Object.fromEntries(head), indicators: { ...nested, ...Object.fromEntries(bare) } };
}

/** A group, indicator or veto the scheme does not have; a misspelt id must not pass for an unknown fact. */
function findStranger(facts: z.infer<typeof factsShape>, scheme: Scheme) {
  if (facts.group !== null && !scheme.groups.includes(facts.group)) {
    return { path: 'group', problem: `没有“${facts.group}”这一组，应当是${scheme.groups.join('、')}` };
  }
  const ids = scheme.indicators.map(({ id }) => id);
  const id = [...Object.keys(facts.indicators), ...Object.keys(facts.notApplicable)].find((key) => !ids.includes(key));
  if (id !== undefined) return { path: id, problem: `考核办法里没有这一项，各项是${ids.join('、')}` };
  const veto = facts.vetoes.find((confirmed) => !scheme.veto.some((known) => known.id === confirmed.id));
  return veto ? { path: 'vetoes', problem: `考核办法里没有“${veto.id}”这条一票否决` } : null;
}

type Read = { is: 'unknown' } | { is: 'exempt'; exemption: Exemption } | { is: 'fact'; fact: IndicatorFact };

const exemptSchema = z.strictObject({
  notApplicable: z.union([z.string().min(1), z.literal(true)]),
  approvedBy: person,
});
const pointsSchema = z.strictObject({ points: decimalSchema, reason: person, ...provenanceFields });

function readIndicator(indicator: Indicator, written: unknown, decimals: number): FactsDecision<Read> {
  if (written === null || written === undefined) return accept({ is: 'unknown' });
  if (typeof written === 'string' || typeof written === 'number') return readScalar(indicator, written, decimals);
  const keys = typeof written === 'object' ? Object.keys(written) : [];
  if (keys.includes('notApplicable')) return readExemption(indicator, written);
  if (keys.includes('points')) return readGiven(indicator, written, decimals);
  const fact = readShape(factSchema(indicator), written, 'facts-invalid', indicator.id);
  return fact.ok ? accept({ is: 'fact', fact: fact.value }) : fact;
}

function readScalar(indicator: Indicator, written: string | number, decimals: number): FactsDecision<Read> {
  const word = String(written).trim().toLowerCase();
  if (UNKNOWN_WORDS.includes(word)) return accept({ is: 'unknown' });
  if (NOT_APPLICABLE_WORDS.includes(word)) {
    return accept({ is: 'exempt', exemption: { reason: NO_REASON, approvedBy: null } });
  }
  return readGiven(indicator, { points: written }, decimals);
}

function readExemption(indicator: Indicator, written: unknown): FactsDecision<Read> {
  const read = readShape(exemptSchema, written, 'facts-invalid', indicator.id);
  if (!read.ok) return read;
  const { notApplicable, approvedBy } = read.value;
  return accept({
    is: 'exempt',
    exemption: { reason: notApplicable === true ? NO_REASON : notApplicable, approvedBy },
  });
}

function readGiven(indicator: Indicator, written: unknown, decimals: number): FactsDecision<Read> {
  const read = readShape(pointsSchema, written, 'facts-invalid', indicator.id);
  if (!read.ok) return read;
  const problem = pointsProblem(read.value.points, indicator.points, decimals);
  if (problem) return refuse('facts-invalid', { path: indicator.id, problem });
  return accept({ is: 'fact', fact: { kind: 'given', ...read.value } });
}

function pointsProblem(given: Points, full: Points, decimals: number): string | null {
  if (given < ZERO_POINTS || given > full) {
    return `给了 ${formatPoints(given)} 分，应当在 0 到 ${formatPoints(full)} 分之间`;
  }
  return roundPoints(given, decimals) === given ? null : `给了 ${formatPoints(given)} 分，至多 ${decimals} 位小数`;
}
