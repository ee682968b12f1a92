import { accept, type Decision, refuse } from '@/lib/shared/decision';
import type { FormValues } from '@/lib/shared/form-state';
import { isFromObligations, postOfElement } from './counted-facts';
import type { Confirmable, Indicator } from './scheme';

/** A recorded value as plain JSON, in the shape `readFacts` reads. */
export type RecordedValue = Record<string, unknown>;

/** Answers to one element of a checklist, as the form sends them. */
export const ELEMENT_ANSWERS = { yes: '已有', no: '没有', exempt: '不适用' } as const;
const isAnswer = (text: string): text is keyof typeof ELEMENT_ANSWERS => text in ELEMENT_ANSWERS;

/** Field of the nth element of a checklist; element names may hold anything, positions are safe in a form. */
export const elementField = (position: number): string => `element-${position}`;

/** Names of the other fields, by measure. */
export const FACT_FIELDS = {
  numerator: 'numerator',
  denominator: 'denominator',
  value: 'value',
  notDone: 'notDone',
  occurrences: 'occurrences',
  elements: 'elements',
  judges: 'judges',
  score: 'score',
  of: 'of',
  source: 'source',
  date: 'date',
  count: 'count',
} as const;

/** The elements of a checklist a person answers, with their position; those the register answers are left out. */
export function recordedElements(indicator: Extract<Indicator, { type: 'checklist' }>) {
  return (indicator.items ?? Object.keys(indicator.weights ?? {}))
    .map((name, position) => ({ name, position }))
    .filter(({ name }) => postOfElement(name) === null);
}

/**
 * The value a filled-in form says, by the indicator's measure. Refuses `fact-empty` when nothing was answered,
 * `fact-counted` for an indicator that is measured from obligations only, `fact-line` for a line without its points. Ranges and decimals are left to `readFacts`.
 */
export function readFactForm(
  indicator: Indicator,
  form: FormValues,
  by: { name: string; ground: string },
): Decision<RecordedValue, 'fact-empty' | 'fact-counted' | 'fact-line'> {
  const text = (name: string) => String(form[name] ?? '').trim();
  switch (indicator.type) {
    case 'checklist':
      if (!indicator.items && !indicator.weights)
        return readOwnElements(indicator, linesOf(text(FACT_FIELDS.elements)));
      return readElements(indicator, text, by);
    case 'ratio':
      if (isFromObligations(indicator)) return refuse('fact-counted', { name: indicator.name });
      return readShare(indicator, text(FACT_FIELDS.numerator), text(FACT_FIELDS.denominator));
    case 'band':
      if (text(FACT_FIELDS.notDone)) return accept({ value: null });
      return text(FACT_FIELDS.value) === '' ? empty(indicator) : accept({ value: text(FACT_FIELDS.value) });
    case 'deduct':
      return readOccurrences(indicator, linesOf(text(FACT_FIELDS.occurrences)));
    case 'external':
      return readExternal(indicator, text);
    case 'judge':
      return readJudges(indicator, linesOf(text(FACT_FIELDS.judges)));
  }
}

/** How often something counted happened, 1 where nothing is said; refuses `fact-empty` for what is no whole number. */
export function readConfirmation(
  { name, counted }: Confirmable,
  form: FormValues,
): Decision<RecordedValue, 'fact-empty'> {
  if (counted === null) return accept({ confirmed: true });
  const written = String(form[FACT_FIELDS.count] ?? '').trim() || '1';
  return /^[1-9]\d{0,3}$/.test(written)
    ? accept({ confirmed: true, count: Number(written) })
    : refuse('fact-empty', { name });
}

/** 「情形 3」: words, then the points where the scheme names no price of its own. */
function readOccurrences(indicator: Extract<Indicator, { type: 'deduct' }>, lines: string[]) {
  if (indicator.per !== undefined) return accept({ occurrences: lines.map((title) => ({ title })) });
  return readPairs(indicator, lines, (title, points) => ({ title, points }), 'occurrences');
}

const readJudges = (indicator: Indicator, lines: string[]) =>
  readPairs(indicator, lines, (name, points) => ({ name, points }), 'judges');

/** Lines of words and a decimal behind them; refuses `fact-line` with the first that is not. */
function readPairs(
  { name }: Indicator,
  lines: string[],
  pair: (words: string, points: string) => Record<string, string>,
  field: 'occurrences' | 'judges',
): Decision<RecordedValue, 'fact-line'> {
  const read: Record<string, string>[] = [];
  for (const line of lines) {
    const [, words, decimal] = /^(.*\S)[\s，,：:]+(\d+(?:\.\d+)?)\s*分?$/.exec(line) ?? [];
    if (!words || !decimal) return refuse('fact-line', { name, line });
    read.push(pair(words, decimal));
  }
  return accept({ [field]: read });
}

function readExternal(indicator: Indicator, text: (name: string) => string) {
  const [score, of, source, date] = [FACT_FIELDS.score, FACT_FIELDS.of, FACT_FIELDS.source, FACT_FIELDS.date].map(text);
  if (!score || !source) return empty(indicator);
  return accept({ score, of: of || '100', source, date: date || null });
}

const empty = ({ name }: Indicator) => refuse('fact-empty', { name });
const linesOf = (text: string) =>
  text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** 「要素 有」 or 「要素 没有」, a line each, where the scheme leaves the elements open. */
function readOwnElements({ name }: Indicator, lines: string[]): Decision<RecordedValue, 'fact-empty' | 'fact-line'> {
  const items: Record<string, boolean> = {};
  for (const line of lines) {
    const [, element, answer] = /^(.*\S)[\s，,：:]+(有|已有|没有|无)$/.exec(line) ?? [];
    if (!element || !answer) return refuse('fact-line', { name, line });
    items[element] = answer === '有' || answer === '已有';
  }
  return lines.length === 0 ? refuse('fact-empty', { name }) : accept({ items });
}

function readShare(indicator: Indicator, numerator: string, denominator: string) {
  return numerator === '' || denominator === '' ? empty(indicator) : accept({ numerator, denominator });
}

function readElements(
  indicator: Extract<Indicator, { type: 'checklist' }>,
  text: (name: string) => string,
  { name: approvedBy, ground }: { name: string; ground: string },
): Decision<RecordedValue, 'fact-empty'> {
  const items: Record<string, unknown> = {};
  for (const { name, position } of recordedElements(indicator)) {
    const answer = text(elementField(position));
    if (isAnswer(answer)) items[name] = answer === 'exempt' ? { notApplicable: ground, approvedBy } : answer === 'yes';
  }
  return Object.keys(items).length === 0 ? empty(indicator) : accept({ items });
}
