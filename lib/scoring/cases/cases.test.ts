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
import { allNodes } from '@/lib/scoring/score-tree';

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
  full?: ByPath<string>;
  adjusted?: Record<string, string>;
  further?: Record<string, string>;
  failed?: string[];
};
/** `scheme`: a file of rulesets, or a whole scheme's text. `replace` changes the text first; `refused` is part of the sentence that must come back instead of a score. */
type Case = {
  name: string;
  scheme?: string;
  replace?: [string, string];
  facts?: unknown;
  expected?: Expected;
  refused?: string;
};

const rulesetText = (scheme: string) =>
  scheme.includes('\n') ? scheme : readFileSync(join(import.meta.dirname, `../rulesets/${scheme}.yaml`), 'utf8');

function run({ scheme: name = 'hengyang-2016', replace, facts }: Case) {
  const written = rulesetText(name);
  const text = replace ? written.replace(...replace) : written;
  if (replace && text === written) throw new Error(`nothing to replace: ${replace[0]}`);
  const scheme = parseScheme(text);
  if (!scheme.ok) return scoringRefusalSentence(scheme.refusal, '文件');
  const read = readFacts(facts, scheme.value);
  return read.ok ? evaluate(scheme.value, read.value) : scoringRefusalSentence(read.refusal, '文件');
}

type PrintedNode = ReturnType<typeof printSheet>['nodes'][number];
const flatten = (nodes: PrintedNode[]): PrintedNode[] => nodes.flatMap((node) => [node, ...flatten(node.children)]);

/** What the case speaks of, in the case's own shape, so that a failure shows both side by side. */
function observed(sheet: Exclude<ReturnType<typeof run>, string>, expected: Expected): Expected {
  const printed = printSheet(sheet);
  const printedNodes = flatten(printed.nodes);
  const node = (path: string) => {
    const at = allNodes(sheet.nodes).findIndex((candidate) => candidate.id === path);
    const [source, shown] = [allNodes(sheet.nodes)[at], printedNodes[at]];
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
    full: byPath(expected.full, ({ shown }) => shown.full),
    adjusted: Object.fromEntries([...printed.bonus, ...printed.majors].map((one) => [one.name, one.counted])),
    further: Object.fromEntries(printed.furtherConversions.map(({ target, points }) => [target, points])),
    failed: printed.failed.map(({ name }) => name),
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
