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
  const pen: Pen = { matrix: isMatrix(view) ? view : [1, 0, 0, 1, 0, 0], saved: [], rules: [] };
  for (const [index, operator] of fnArray.entries()) draw(pen, operator, argsArray[index]);
  return pen.rules;
}

type Pen = { matrix: Matrix; saved: Matrix[]; rules: Rule[] };

function draw(pen: Pen, operator: number, given: unknown): void {
  if (operator === OPS.save) pen.saved.push(pen.matrix);
  else if (operator === OPS.restore) pen.matrix = pen.saved.pop() ?? pen.matrix;
  else if (operator === OPS.transform && isMatrix(given)) pen.matrix = multiply(pen.matrix, given);
  else if (operator === OPS.constructPath && pen.rules.length < MOST_RULES)
    pen.rules.push(...rulesOf(given, pen.matrix));
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
  return boxesOf(data, matrix).flatMap(thinRule);
}

/** Numbers of a step with what it does; a step that is not known ends the path. */
const STEP_NUMBERS = new Map([
  [MOVE, 3],
  [LINE, 3],
  [CURVE, 1 + CURVE_NUMBERS],
  [CLOSE, 1],
]);

/** The box around each part of a path that is drawn without a break. */
function boxesOf(data: Float32Array, matrix: Matrix): Box[] {
  const parts: [number, number][][] = [];
  let length = 0;
  for (let at = 0; at < data.length; at += length) {
    const step = data[at] ?? -1;
    length = STEP_NUMBERS.get(step) ?? data.length;
    if (step === MOVE) parts.push([]);
    if (step === MOVE || step === LINE) parts.at(-1)?.push(place(matrix, data[at + 1] ?? 0, data[at + 2] ?? 0));
  }
  return parts.filter((points) => points.length > 1).map(boxOf);
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
