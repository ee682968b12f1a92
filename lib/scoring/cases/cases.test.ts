import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { evaluate } from '@/lib/scoring/evaluate';
import { explainNode, explainTotal } from '@/lib/scoring/explain';
import { scoringRefusalSentence } from '@/lib/scoring/messages';
import { readFacts } from '@/lib/scoring/parse-facts';
import { printSheet } from '@/lib/scoring/print-sheet';
import { parseScheme } from '@/lib/scoring/scheme';

type ByPath<Value> = Record<string, Value>;
type Expected = {
  total?: string | null;
  grade?: string | null;
  converted?: string | null;
  known?: string;
  possible?: string;
  range?: number[];
  missing?: string[];
  outcomes?: string[];
  warnings?: string[];
  steps?: Record<string, string>;
  points?: ByPath<string | null>;
  states?: ByPath<string>;
  reasons?: ByPath<string>;
  bounds?: ByPath<string[]>;
  lost?: ByPath<Record<string, string>>;
  explained?: ByPath<string>;
};
/** `replace` changes the rule set's text first; `refused` is part of the sentence that must come back instead of a score. */
type Case = { name: string; replace?: [string, string]; facts?: unknown; expected?: Expected; refused?: string };

const RULESET = readFileSync(join(import.meta.dirname, '../rulesets/hengyang-2016.yaml'), 'utf8');

function run({ replace, facts }: Case) {
  const text = replace ? RULESET.replace(...replace) : RULESET;
  if (replace && text === RULESET) throw new Error(`nothing to replace: ${replace[0]}`);
  const scheme = parseScheme(text);
  if (!scheme.ok) return scoringRefusalSentence(scheme.refusal, '文件');
  const read = readFacts(facts, scheme.value);
  return read.ok ? evaluate(scheme.value, read.value) : scoringRefusalSentence(read.refusal, '文件');
}

/** What the case speaks of, in the case's own shape, so that a failure shows both side by side. */
function observed(sheet: Exclude<ReturnType<typeof run>, string>, expected: Expected): Expected {
  const printed = printSheet(sheet);
  const node = (path: string) => {
    const at = sheet.nodes.findIndex((candidate) => candidate.path === path);
    const [source, shown] = [sheet.nodes[at], printed.nodes[at]];
    if (!source || !shown) throw new Error(`no node ${path}`);
    return { source, shown };
  };
  const byPath = <Value>(map: ByPath<Value> | undefined, read: (at: ReturnType<typeof node>) => Value) =>
    map && Object.fromEntries(Object.keys(map).map((path) => [path, read(node(path))]));
  const all: Expected = {
    total: printed.total,
    grade: printed.grade,
    converted: printed.converted,
    known: printed.knownPoints,
    possible: printed.possiblePoints,
    range: printed.range ? [Number(printed.range.low), Number(printed.range.high)] : [],
    missing: printed.missing,
    outcomes: printed.outcomes.map(({ name }) => name),
    warnings: [...new Set(printed.warnings.map(({ code }) => code))],
    steps: Object.fromEntries(printed.steps.filter(({ name }) => expected.steps?.[name]).map((s) => [s.name, s.value])),
    points: byPath(expected.points, ({ shown }) => shown.points),
    states: byPath(expected.states, ({ shown }) => shown.state),
    reasons: byPath(expected.reasons, ({ shown }) => shown.reason.code),
    bounds: byPath(expected.bounds, ({ shown }) => (shown.state === 'unknown' ? [shown.low, shown.high] : [])),
    lost: byPath(expected.lost, ({ shown }) => Object.fromEntries(shown.lost.map((loss) => [loss.title, loss.points]))),
    explained: byPath(expected.explained, ({ source }) => explainNode(source)),
  };
  return Object.fromEntries(Object.entries(all).filter(([key]) => key in expected));
}

for (const file of readdirSync(import.meta.dirname).filter((name) => name.endsWith('.yaml'))) {
  const cases: Case[] = parse(readFileSync(join(import.meta.dirname, file), 'utf8'));
  describe(`案例 ${file}`, () => {
    it.each(cases.map((one) => [one.name, one] as const))('%s', (_, one) => {
      const result = run(one);
      if (one.refused !== undefined) return expect(result).toContain(one.refused);
      if (typeof result === 'string') throw new Error(result);
      expect(observed(result, one.expected ?? {})).toEqual(one.expected);
      expect(explainTotal(result)).toMatch(/。$/);
    });
  });
}
