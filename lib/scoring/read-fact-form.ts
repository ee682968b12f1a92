import { accept, type Decision, refuse } from '@/lib/shared/decision';
import type { FormValues } from '@/lib/shared/form-state';
import { isFromObligations, postOfElement } from './counted-facts';
import type { Indicator } from './scheme';

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
} as const;

/** The elements of a checklist a person answers, with their position; those the register answers are left out. */
export function recordedElements(indicator: Extract<Indicator, { type: 'checklist' }>) {
  return (indicator.items ?? Object.keys(indicator.weights ?? {}))
    .map((name, position) => ({ name, position }))
    .filter(({ name }) => postOfElement(name) === null);
}

/**
 * The value a filled-in form says, by the indicator's measure. Refuses `fact-empty` when nothing was answered,
 * `fact-counted` for an indicator that is measured from obligations only. Ranges and decimals are left to `readFacts`.
 */
export function readFactForm(
  indicator: Indicator,
  form: FormValues,
  by: { name: string; ground: string },
): Decision<RecordedValue, 'fact-empty' | 'fact-counted'> {
  const text = (name: string) => String(form[name] ?? '').trim();
  switch (indicator.type) {
    case 'checklist':
      return readElements(indicator, text, by);
    case 'ratio':
      if (isFromObligations(indicator)) return refuse('fact-counted', { name: indicator.name });
      return readShare(indicator, text(FACT_FIELDS.numerator), text(FACT_FIELDS.denominator));
    case 'band':
      if (text(FACT_FIELDS.notDone)) return accept({ value: null });
      return text(FACT_FIELDS.value) === '' ? empty(indicator) : accept({ value: text(FACT_FIELDS.value) });
    case 'deduct':
      return accept({ occurrences: linesOf(text(FACT_FIELDS.occurrences)).map((title) => ({ title })) });
  }
}

const empty = ({ name }: Indicator) => refuse('fact-empty', { name });
const linesOf = (text: string) =>
  text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');

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
