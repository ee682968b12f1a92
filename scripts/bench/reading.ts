/**
 * How fast plans are read, without server or database. Run by tsx as a child of scripts/bench.mjs with the path of a
 * plan; writes one JSON value to stdout. Processor time, since other programs on the machine move it least.
 */
import { readFileSync } from 'node:fs';
import { parsePlan } from '@/lib/plan/parse-plan';

const SIZES = [60_000, 600_000, 2_000_000];
const HOSTILE_LENGTH = 200_000;
const UNIT = 10_000;

const plan = readFileSync(process.argv[2] ?? '', 'utf8');
const fill = (piece: string, length: number): string => piece.repeat(Math.ceil(length / piece.length)).slice(0, length);

/** Texts that make careless reading quadratic: no marks, only marks, brackets left open, one cell a line. */
const HOSTILE: Record<string, string> = {
  'one line without marks': fill('推进政务公开工作落实', HOSTILE_LENGTH),
  'open brackets': fill('(', HOSTILE_LENGTH),
  'nested brackets': fill('(', HOSTILE_LENGTH / 2) + fill(')', HOSTILE_LENGTH / 2),
  'digits only': fill('1', HOSTILE_LENGTH),
  '、 only': fill('、', HOSTILE_LENGTH),
  'blanks only': fill(' ', HOSTILE_LENGTH),
  'one list of names': fill('市财政局、', HOSTILE_LENGTH),
  'a name a line': fill('市财政局\n', HOSTILE_LENGTH),
  'verbs only': fill('组织实施落实牵头', HOSTILE_LENGTH),
  '由 and a name': fill('由市财政局', HOSTILE_LENGTH),
  'statements left open': fill('（市财政局落实', HOSTILE_LENGTH),
  'labels only': fill('责任单位:', HOSTILE_LENGTH),
  'label lines': fill('责任单位:市财政局\n', HOSTILE_LENGTH),
  'deadlines only': fill('6月底前', HOSTILE_LENGTH),
  'table lines': `任务|责任单位|时限\n${fill('公开信息|市财政局|6月底\n', HOSTILE_LENGTH)}`,
  'table headings': fill('序号\n任务\n责任单位\n', HOSTILE_LENGTH),
  'drawn table': fill('├──┼──┤\n│公开│市局│\n', HOSTILE_LENGTH),
  'short items': fill('1.做好\n', HOSTILE_LENGTH),
  'a long heading': `一、做好。${fill('公', HOSTILE_LENGTH / 2)}\n${fill('各部门要做。\n', HOSTILE_LENGTH / 2)}`,
  'traditional characters': fill('證', HOSTILE_LENGTH),
};

function milliseconds(text: string): number {
  const before = process.cpuUsage();
  parsePlan(text, { year: 2016 });
  return process.cpuUsage(before).user / 1_000;
}

const best = (text: string, rounds: number): number =>
  Math.min(...Array.from({ length: rounds }, () => milliseconds(text)));

best(fill(plan, SIZES[0] ?? 0), 5);
const sizes = SIZES.map((characters, i) => {
  const total = best(fill(plan, characters), i === 0 ? 7 : 2);
  return { characters, total, perUnit: (total / characters) * UNIT };
});
const ordinary = best(fill(plan, HOSTILE_LENGTH), 3);
const hostile = Object.entries(HOSTILE)
  .map(([name, text]) => ({ name, ratio: ((milliseconds(text) / ordinary) * HOSTILE_LENGTH) / text.length }))
  .sort((a, b) => b.ratio - a.ratio);
process.stdout.write(JSON.stringify({ sizes, hostile }));
