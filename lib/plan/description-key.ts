import type { CheckedPlan } from './checked-plan';

type Described = Pick<CheckedPlan, 'title' | 'documentNumber' | 'issuedOn' | 'publishedOn'>;

/** One text for the document's own facts, to see whether they are still what a form was opened with. */
export const descriptionKey = ({ title, documentNumber, issuedOn, publishedOn }: Described): string =>
  [title, documentNumber, issuedOn, publishedOn].map((fact) => fact ?? '').join('|');
