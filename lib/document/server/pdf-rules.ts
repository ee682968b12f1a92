import type { PDFPageProxy } from 'pdfjs-dist';
import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Rule } from '@/lib/document/page';

type Matrix = readonly [number, number, number, number, number, number];
type Box = { x0: number; y0: number; x1: number; y1: number };

/** pdf.js writes a path as numbers: what to do, then where to. */
const MOVE = 0;
const LINE = 1;
const CURVE = 2;
const CLOSE = 4;
const CURVE_NUMBERS = 6;
/** Office programs draw a border as a thin box as often as as a line; in points. */
const THICKEST = 3;
const SHORTEST = 6;
/** A drawing, not a table, has more. */
const MOST_RULES = 20_000;

const isMatrix = (values: unknown): values is Matrix =>
  (Array.isArray(values) || ArrayBuffer.isView(values)) && Object.values(values).length >= 6;

/** The straight lines drawn on a page, in the page as it is looked at (`view` is its viewport's transform). */
export async function readRules(page: PDFPageProxy, view: readonly number[]): Promise<Rule[]> {
  const { fnArray, argsArray } = await page.getOperatorList();
  const rules: Rule[] = [];
  const saved: Matrix[] = [];
  let matrix: Matrix = isMatrix(view) ? view : [1, 0, 0, 1, 0, 0];
  for (const [index, operator] of fnArray.entries()) {
    const given: unknown = argsArray[index];
    if (operator === OPS.save) saved.push(matrix);
    else if (operator === OPS.restore) matrix = saved.pop() ?? matrix;
    else if (operator === OPS.transform && isMatrix(given)) matrix = multiply(matrix, given);
    else if (operator === OPS.constructPath && rules.length < MOST_RULES) rules.push(...rulesOf(given, matrix));
  }
  return rules;
}

const multiply = (m: Matrix, [a, b, c, d, e, f]: Matrix): Matrix => [
  m[0] * a + m[2] * b,
  m[1] * a + m[3] * b,
  m[0] * c + m[2] * d,
  m[1] * c + m[3] * d,
  m[0] * e + m[2] * f + m[4],
  m[1] * e + m[3] * f + m[5],
];

function rulesOf(given: unknown, matrix: Matrix): Rule[] {
  const [paint, paths] = Array.isArray(given) ? given : [];
  const data: unknown = Array.isArray(paths) ? paths[0] : undefined;
  if (paint === OPS.endPath || !(data instanceof Float32Array)) return [];
  return [...boxesOf(data, matrix)].flatMap(thinRule);
}

/** The box around each part of a path that is drawn without a break. */
function* boxesOf(data: Float32Array, matrix: Matrix): Generator<Box> {
  let points: [number, number][] = [];
  for (let at = 0; at < data.length; ) {
    const step = data[at];
    if (step === CLOSE) at += 1;
    else if (step === CURVE) at += 1 + CURVE_NUMBERS;
    else if (step === MOVE || step === LINE) {
      if (step === MOVE && points.length > 1) yield boxOf(points);
      if (step === MOVE) points = [];
      points.push(place(matrix, data[at + 1] ?? 0, data[at + 2] ?? 0));
      at += 3;
    } else return;
  }
  if (points.length > 1) yield boxOf(points);
}

const place = (m: Matrix, x: number, y: number): [number, number] => [
  m[0] * x + m[2] * y + m[4],
  m[1] * x + m[3] * y + m[5],
];

function boxOf(points: readonly [number, number][]): Box {
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  return { x0: Math.min(...xs), x1: Math.max(...xs), y0: Math.min(...ys), y1: Math.max(...ys) };
}

/** A line as thin as a border is one; the four sides of a larger box are four. */
function thinRule({ x0, x1, y0, y1 }: Box): Rule[] {
  const [width, height] = [x1 - x0, y1 - y0];
  if (width < SHORTEST && height < SHORTEST) return [];
  if (height <= THICKEST) return [{ x0, x1, y0: (y0 + y1) / 2, y1: (y0 + y1) / 2 }];
  if (width <= THICKEST) return [{ x0: (x0 + x1) / 2, x1: (x0 + x1) / 2, y0, y1 }];
  return [
    { x0, x1, y0, y1: y0 },
    { x0, x1, y0: y1, y1 },
    { x0, x1: x0, y0, y1 },
    { x0: x1, x1, y0, y1 },
  ];
}
