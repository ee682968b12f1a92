import { formatPoints } from '@/lib/shared/points';
import { isFromObligations, latenessOf, postOfElement } from './counted-facts';
import { type ELEMENT_ANSWERS, recordedElements } from './read-fact-form';
import type { Indicator } from './scheme';

type Answer = keyof typeof ELEMENT_ANSWERS;

/** What a form asks for one indicator, filled with what is recorded already; plain data for the browser. */
export type FactFields =
  /** Measured by what became of the obligations; a person can only decide that it does not apply. */
  | { kind: 'counted' }
  | { kind: 'elements'; elements: { name: string; position: number; chosen: Answer | null }[]; counted: string[] }
  | { kind: 'share'; on: string | null; numerator: string; denominator: string }
  /** `days`: counted from the obligations unless a person records another value. */
  | { kind: 'value'; days: 'working' | 'calendar' | null; value: string; notDone: boolean }
  /** `per` null: every line ends with its own points. */
  | { kind: 'occurrences'; unit: string; per: string | null; titles: string[] }
  | { kind: 'external'; score: string; of: string; source: string; date: string }
  | { kind: 'judges'; lines: string[] }
  /** Something that happened, on a ground; `counted` its unit, null when once is all there is. */
  | { kind: 'confirmation'; counted: string | null; count: string }
  /** Elements the scheme leaves open, one a line. */
  | { kind: 'own-elements'; lines: string[] };

type Recorded = Record<string, unknown> | null;
type Of<Type extends Indicator['type']> = Extract<Indicator, { type: Type }>;

/** The fields of an indicator's form. `recorded` is the stored value, null when nothing is recorded or it is 不适用. */
export function factFieldsOf(indicator: Indicator, recorded: Recorded): FactFields {
  switch (indicator.type) {
    case 'checklist':
      return checklistFields(indicator, recorded);
    case 'ratio':
      return ratioFields(indicator, recorded);
    case 'band':
      return {
        kind: 'value',
        days: latenessOf(indicator)?.days ?? null,
        value: text(recorded?.value),
        notDone: recorded !== null && recorded.value === null,
      };
    case 'deduct':
      return deductFields(indicator, recorded);
    case 'external':
      return externalFields(recorded);
    case 'judge':
      return { kind: 'judges', lines: pairLines(recorded?.judges, 'name') };
  }
}

function checklistFields(indicator: Of<'checklist'>, recorded: Recorded): FactFields {
  if (indicator.items || indicator.weights) return elementFields(indicator, recorded?.items);
  return { kind: 'own-elements', lines: elementLines(recorded?.items) };
}

function ratioFields(indicator: Of<'ratio'>, recorded: Recorded): FactFields {
  if (isFromObligations(indicator)) return { kind: 'counted' };
  return {
    kind: 'share',
    on: [indicator.on ?? []].flat().join('、') || null,
    numerator: text(recorded?.numerator),
    denominator: text(recorded?.denominator),
  };
}

const deductFields = ({ unit, per }: Of<'deduct'>, recorded: Recorded): FactFields => ({
  kind: 'occurrences',
  unit,
  per: per === undefined ? null : formatPoints(per),
  titles: pairLines(recorded?.occurrences, 'title'),
});

const externalFields = (recorded: Recorded): FactFields => ({
  kind: 'external',
  score: text(recorded?.score),
  of: text(recorded?.of),
  source: text(recorded?.source),
  date: text(recorded?.date),
});

const text = (value: unknown): string => (typeof value === 'string' || typeof value === 'number' ? String(value) : '');

function elementFields(indicator: Extract<Indicator, { type: 'checklist' }>, items: unknown): FactFields {
  const names = indicator.items ?? Object.keys(indicator.weights ?? {});
  const known = new Map(items !== null && typeof items === 'object' ? Object.entries(items) : []);
  return {
    kind: 'elements',
    elements: recordedElements(indicator).map((element) => ({ ...element, chosen: answerOf(known.get(element.name)) })),
    counted: names.filter((name) => postOfElement(name) !== null),
  };
}

function answerOf(is: unknown): Answer | null {
  if (is === true) return 'yes';
  if (is === false) return 'no';
  return is !== null && typeof is === 'object' ? 'exempt' : null;
}

/** 「情形 3」, or the words alone where no points stand beside them. */
function pairLines(list: unknown, name: 'title' | 'name'): string[] {
  if (!Array.isArray(list)) return [];
  return list.map((one: Record<string, unknown>) =>
    [text(one[name]), text(one.points)].filter((part) => part !== '').join(' '),
  );
}

function elementLines(items: unknown): string[] {
  const known = items !== null && typeof items === 'object' ? Object.entries(items) : [];
  return known.map(([name, is]) => `${name} ${is === true ? '有' : '没有'}`);
}
