import { z } from 'zod';
import { provenanceFields } from '@/lib/scoring/measures/indicator-fields';
import { factSchema } from '@/lib/scoring/measures/measure';
import { accept, type Decision, refuse } from '@/lib/shared/decision';
import { formatPoints, type Points, roundPoints, ZERO_POINTS } from '@/lib/shared/points';
import { decimalSchema, nonNegativeDecimalSchema } from './decimal-schema';
import type { AdjustmentFact, BodyFacts, Exemption, IndicatorFact } from './facts';
import { readShape, readYaml, type ScoringInputCode } from './read-yaml';
import { ceilingIds, isBranch, nodesOf, type Scheme, type SchemeNode } from './scheme';

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
const adjustmentSchema = z.union([
  z
    .string()
    .min(1)
    .transform((name) => ({ name, count: 1, points: null, title: null, evidenceIds: [], decidedBy: null })),
  z.strictObject({
    /** Id or name of the scheme's kind; any words where it lists none. */
    name: z.string().min(1),
    title: z.string().min(1).nullable().default(null),
    count: z.int().min(1).default(1),
    points: nonNegativeDecimalSchema.nullable().default(null),
    ...provenanceFields,
  }),
]);
type WrittenAdjustment = z.output<typeof adjustmentSchema>;
const factsShape = z.strictObject({
  group: z.string().nullable().default(null),
  indicators: z.record(z.string(), z.unknown()).default({}),
  notApplicable: z.record(z.string(), exemptionSchema).default({}),
  vetoes: z.array(vetoSchema).default([]),
  ceilings: z.array(vetoSchema).default([]),
  bonus: z.array(adjustmentSchema).default([]),
  majors: z.array(adjustmentSchema).default([]),
});
const HEAD_KEYS = Object.keys(factsShape.shape);

/**
 * One body's facts from YAML text, checked against the scheme. An indicator may be written as raw facts of its measure,
 * as a decimal (points a person gave), as 不适用 or {notApplicable: reason}, or as null (unknown). Indicators may also
 * stand at the top level. Refuses with `facts-invalid` {path, problem} or `yaml-unreadable` {line}.
 */
export function parseFacts(text: string, scheme: Scheme): FactsDecision<BodyFacts> {
  const yaml = readYaml(text);
  return yaml.ok ? readFacts(yaml.value.value, scheme) : yaml;
}

/** As `parseFacts`, from values already read. */
export function readFacts(value: unknown, scheme: Scheme): FactsDecision<BodyFacts> {
  const shape = readShape(factsShape, gatherIndicators(value ?? {}), 'facts-invalid');
  if (!shape.ok) return shape;
  const stranger = findStranger(shape.value, scheme);
  if (stranger) return refuse('facts-invalid', stranger);
  const { group, vetoes, ceilings } = shape.value;
  const bonus = readAdjustments(shape.value.bonus, scheme.bonus?.kinds ?? null, 'bonus');
  const majors = readAdjustments(shape.value.majors, scheme.major.length > 0 ? scheme.major : null, 'majors');
  const measured = readNodes(shape.value, scheme);
  if (!bonus.ok) return bonus;
  if (!majors.ok) return majors;
  if (!measured.ok) return measured;
  return accept({ group, vetoes, ceilings, bonus: bonus.value, majors: majors.value, ...measured.value });
}

type Measured = Pick<BodyFacts, 'indicators' | 'notApplicable'>;

/** What is known of every node of the tree, and what does not apply. */
function readNodes({ indicators: written, notApplicable }: z.output<typeof factsShape>, scheme: Scheme) {
  const facts: Measured = { indicators: {}, notApplicable: { ...notApplicable } };
  for (const node of nodesOf(scheme.tree)) {
    const read = readNode(node, written[node.id], scheme.rounding.leaf);
    if (!read.ok) return read;
    if (read.value.is === 'fact') facts.indicators[node.id] = read.value.fact;
    if (read.value.is === 'exempt') facts.notApplicable[node.id] = read.value.exemption;
  }
  return accept(facts);
}

type Kind = { id: string; name: string; points: Points };

/** `kinds` null: the scheme knows none of the sort; empty: it lists none and takes any words with points of their own. */
function readAdjustments(
  written: WrittenAdjustment[],
  kinds: readonly Kind[] | null,
  path: string,
): FactsDecision<AdjustmentFact[]> {
  const read: AdjustmentFact[] = [];
  for (const { name, title, ...rest } of written) {
    const kind = kinds?.find((known) => known.id === name || known.name === name) ?? null;
    const problem = adjustmentProblem({ name, points: rest.points }, kinds, kind);
    if (problem) return refuse('facts-invalid', { path, problem });
    read.push({ ...rest, id: kind?.id ?? null, title: title ?? kind?.name ?? name });
  }
  return accept(read);
}

function adjustmentProblem(
  { name, points }: Pick<WrittenAdjustment, 'name' | 'points'>,
  kinds: readonly Kind[] | null,
  kind: Kind | null,
): string | null {
  if (kinds === null) return '考核办法里没有这一类加减分';
  if (kind === null && kinds.length > 0)
    return `考核办法里没有“${name}”，应当是${kinds.map((known) => known.name).join('、')}`;
  if (kind === null && points === null) return `“${name}”没有写 points`;
  if (kind !== null && points !== null && points > kind.points) {
    return `“${kind.name}”至多 ${formatPoints(kind.points)} 分，写了 ${formatPoints(points)} 分`;
  }
  return null;
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
  const nodes = nodesOf(scheme.tree);
  const ids = nodes.map(({ id }) => id);
  const id = [...Object.keys(facts.indicators), ...Object.keys(facts.notApplicable)].find((key) => !ids.includes(key));
  if (id !== undefined) return { path: id, problem: `考核办法里没有这一项，各项是${ids.join('、')}` };
  const veto = facts.vetoes.find((confirmed) => !scheme.veto.some((known) => known.id === confirmed.id));
  if (veto) return { path: 'vetoes', problem: `考核办法里没有“${veto.id}”这条一票否决` };
  const ceiling = facts.ceilings.find((confirmed) => !ceilingIds(scheme).includes(confirmed.id));
  return ceiling ? { path: 'ceilings', problem: `考核办法里没有“${ceiling.id}”这条封顶规则` } : null;
}

type Read = { is: 'unknown' } | { is: 'exempt'; exemption: Exemption } | { is: 'fact'; fact: IndicatorFact };

const exemptSchema = z.strictObject({
  notApplicable: z.union([z.string().min(1), z.literal(true)]),
  approvedBy: person,
});
const pointsSchema = z.strictObject({ points: decimalSchema, reason: person, ...provenanceFields });

function readNode(node: SchemeNode, written: unknown, decimals: number): FactsDecision<Read> {
  if (written === null || written === undefined) return accept({ is: 'unknown' });
  if (typeof written === 'string' || typeof written === 'number') return readScalar(node, written, decimals);
  const keys = typeof written === 'object' ? Object.keys(written) : [];
  if (keys.includes('notApplicable')) return readExemption(node, written);
  if (keys.includes('points') || isBranch(node)) return readGiven(node, written, decimals);
  const fact = readShape(factSchema(node), written, 'facts-invalid', { root: node.id });
  return fact.ok ? accept({ is: 'fact', fact: fact.value }) : fact;
}

function readScalar(node: SchemeNode, written: string | number, decimals: number): FactsDecision<Read> {
  const word = String(written).trim().toLowerCase();
  if (UNKNOWN_WORDS.includes(word)) return accept({ is: 'unknown' });
  if (NOT_APPLICABLE_WORDS.includes(word)) {
    return accept({ is: 'exempt', exemption: { reason: NO_REASON, approvedBy: null } });
  }
  // A kind of a catalogue has no full marks to give points of: a bare number is how often it happened, or the rate.
  if (node.points === ZERO_POINTS && !isBranch(node)) {
    const fact = node.type === 'band' ? { value: written } : { count: written };
    return readNode(node, fact, decimals);
  }
  return readGiven(node, { points: written }, decimals);
}

function readExemption(indicator: SchemeNode, written: unknown): FactsDecision<Read> {
  const read = readShape(exemptSchema, written, 'facts-invalid', { root: indicator.id });
  if (!read.ok) return read;
  const { notApplicable, approvedBy } = read.value;
  return accept({
    is: 'exempt',
    exemption: { reason: notApplicable === true ? NO_REASON : notApplicable, approvedBy },
  });
}

function readGiven(indicator: SchemeNode, written: unknown, decimals: number): FactsDecision<Read> {
  const read = readShape(pointsSchema, written, 'facts-invalid', { root: indicator.id });
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
