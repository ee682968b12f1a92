import type { DutyForm } from './parsed-plan';
import type { Span } from './source';
import type { StatementReading } from './statement-body';

/** A statement of responsibility in its place; it binds to the sentences since the statement before it. */
export type Statement = Span & {
  form: DutyForm;
  reading: StatementReading;
  /** The only sentence it speaks of, whose words around it are the duty; null or missing for all since the last one. */
  ofSentence?: Span | null;
};
