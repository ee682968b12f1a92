import type { LocalDate } from '@/lib/shared/local-date';
import type { ObligationState } from '@/lib/task/obligation';
import type { PromptKind, PromptSet } from './prompt';
import type { SentFigures } from './prompt-figures';

/** Calls, and a department's prompts, on one page. */
export const PROMPT_PAGE = 50;

/** A set in the office's list; figures are of what is ticked. */
export type SetLine = Pick<
  PromptSet,
  'id' | 'state' | 'number' | 'planTitle' | 'builtOn' | 'builtByName' | 'sentOn' | 'sentByName'
> & { bodies: number; lines: number; people: number };

export type Call = {
  id: string;
  calledOn: LocalDate;
  bodyName: string;
  person: string;
  matter: string;
  byName: string;
  struckReason: string | null;
  struckByName: string | null;
};

export type PromptYear = {
  sets: SetLine[];
  sent: SentFigures;
  called: { persons: number; bodies: number };
  calls: Call[];
  callPages: number;
  years: number[];
  plans: { id: string; title: string }[];
  bodies: { id: string; shortName: string }[];
  mayManage: boolean;
};

/** What one body was told, with how each thing stands now. */
export type OwnPrompt = {
  id: string;
  opening: string;
  number: number;
  sentOn: LocalDate;
  sentByName: string;
  planTitle: string;
  bodyName: string;
  lines: {
    obligationId: string;
    kind: PromptKind;
    dueOn: LocalDate | null;
    anchor: string;
    text: string;
    state: ObligationState;
  }[];
};
