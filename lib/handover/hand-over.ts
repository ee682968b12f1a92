/**
 * Scope: 交接页, what a liaison leaves to the next one: the open obligations of the body with what was said about them,
 * how the same duty was answered the year before, whom to ask, and which consultations wait.
 */
import type { Answer } from '@/lib/consultation/consultation';
import type { BodyPost } from '@/lib/organisation/body-post';
import type { LocalDate } from '@/lib/shared/local-date';
import type { ObligationState, PartyRole } from '@/lib/task/obligation';

/** A note of progress as it comes out of a list; `at` in ISO form. */
export type SaidNote = { text: string; byName: string; at: string };

/** An obligation that is not done, with the last things said about it, newest first. */
export type OpenThing = {
  id: string;
  dutyId: string;
  state: ObligationState;
  period: string;
  dueOn: LocalDate | null;
  anchor: string;
  text: string;
  role: PartyRole;
  evidence: number;
  notes: SaidNote[];
  /** Why the last report came back, when it did. */
  returned: { reason: string | null; byName: string | null; at: string | null } | null;
};

/** An accepted report of the body on the duty the office has linked to this year's. */
export type EarlierAnswer = {
  dutyId: string;
  year: number;
  period: string;
  completedOn: LocalDate | null;
  text: string;
  evidence: { title: string; url: string | null }[];
};

/** One task with what is open of it and how it was answered before. */
export type HandOverTask = {
  dutyId: string;
  anchor: string;
  text: string;
  role: PartyRole;
  open: OpenThing[];
  earlier: EarlierAnswer[];
};

export type HandOverPost = Pick<BodyPost, 'id' | 'kind' | 'title' | 'phone'> & { bodyId: string; bodyName: string };

/** A consultation (征求意见) that runs and in which the body was asked. */
export type OpenRound = { id: string; title: string; dueOn: LocalDate; answer: Answer; opinions: number };

export type HandOver = {
  bodyId: string;
  bodyName: string;
  tasks: HandOverTask[];
  posts: HandOverPost[];
  asked: OpenRound[];
};

/** The open obligations by task, in the order of their first day. */
export function groupByTask(open: readonly OpenThing[], earlier: readonly EarlierAnswer[]): HandOverTask[] {
  const tasks = new Map<string, HandOverTask>();
  for (const thing of open) {
    const { dutyId, anchor, text, role } = thing;
    const task = tasks.get(dutyId) ?? {
      dutyId,
      anchor,
      text,
      role,
      open: [],
      earlier: earlier.filter((answer) => answer.dutyId === dutyId),
    };
    tasks.set(dutyId, task);
    task.open.push(thing);
  }
  return [...tasks.values()];
}
