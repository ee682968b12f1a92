import type { Clock } from '@/lib/detail/clock';
import type { DutyDetail, Element } from '@/lib/detail/duty-detail';
import type { Occasion } from './occasion';

export type Tick = { elementId: string; url: string | null; byName: string; at: Date };
export type TickedElement = Element & { tick: Tick | null };

export type JoiningLine = {
  id: string;
  bodyName: string;
  byBodyName: string;
  reason: string;
  state: 'proposed' | 'accepted' | 'refused';
  answer: string | null;
  at: Date;
};

/** What a department sees of the detail of its duty, and what it has done about it. */
export type Fulfilment = {
  obligationId: string;
  detail: Omit<DutyDetail, 'elements' | 'parts' | 'version' | 'confirmed'>;
  /** The body's own part where several lead separately. */
  ownPart: string | null;
  elements: TickedElement[];
  clock: Clock | null;
  occasions: Occasion[];
  joinings: JoiningLine[];
  /** Bodies the lead may propose; empty when the list is complete or it is not the lead. */
  offered: { id: string; shortName: string }[];
  mayReport: boolean;
  /** The lead, who attaches what its ministry's line asks. */
  leads: boolean;
};

/** 「3/5」: elements published of those asked; null without a list. */
export function elementShare(elements: readonly TickedElement[]): { done: number; all: number } | null {
  if (elements.length === 0) return null;
  return { done: elements.filter(({ tick }) => tick).length, all: elements.length };
}
