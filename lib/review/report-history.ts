import type { ShownEvidence } from './evidence-snapshot';
import type { SubmissionState } from './submission';

export type HistoryNote = { id: string; text: string; byName: string; at: Date };
/** What an amendment (第几次修订) did to the obligation; `say` is its reason. */
export type HistoryAmendment = {
  id: string;
  number: number;
  kind: 'changed' | 'cancelled' | 'reinstated' | 'reopened' | 'created';
  say: string;
  at: Date;
};
export type HistorySubmission = {
  id: string;
  number: number;
  text: string;
  state: SubmissionState;
  byName: string;
  at: Date;
  decidedByName: string | null;
  decidedAt: Date | null;
  reason: string | null;
  evidence: (ShownEvidence & { fileId: string | null })[];
};

type Happening = HistoryAmendment['kind'] | 'issued' | 'progress' | 'submitted' | 'withdrawn' | 'returned' | 'accepted';
/** `number` counts from the oldest; `sent` is the report itself, where one was sent. */
export type HistoryEntry = {
  id: string;
  number: number;
  kind: Happening;
  who: string | null;
  at: Date;
  say: string | null;
  sent: HistorySubmission | null;
};

type Loose = Omit<HistoryEntry, 'number'>;

function ofSubmission(sent: HistorySubmission): Loose[] {
  const { id, text, byName, at, state, reason, decidedAt, decidedByName } = sent;
  const kind = state === 'withdrawn' ? 'withdrawn' : 'submitted';
  const report: Loose = { id, kind, who: byName, at, say: text, sent };
  if (!decidedAt || (state !== 'returned' && state !== 'accepted')) return [report];
  return [report, { id: `${id}-decided`, kind: state, who: decidedByName, at: decidedAt, say: reason, sent: null }];
}

/** Everything that happened to an obligation, newest first and numbered from the oldest: issued, notes, reports, decisions, amendments. */
export function reportHistory(
  issuedAt: Date | null,
  notes: readonly HistoryNote[],
  submissions: readonly HistorySubmission[],
  amendments: readonly HistoryAmendment[] = [],
): HistoryEntry[] {
  // What an amendment added was not there when the plan was issued.
  const issued: Loose[] =
    issuedAt && !amendments.some(({ kind }) => kind === 'created')
      ? [{ id: 'issued', kind: 'issued', who: null, at: issuedAt, say: null, sent: null }]
      : [];
  const progress = notes.map(
    ({ id, text, byName, at }): Loose => ({ id, kind: 'progress', who: byName, at, say: text, sent: null }),
  );
  const amended = amendments.map(
    ({ id, kind, say, at, number }): Loose => ({ id, kind, who: `第${number}次修订`, at, say, sent: null }),
  );
  return [...issued, ...progress, ...amended, ...submissions.flatMap(ofSubmission)]
    .sort((a, b) => a.at.getTime() - b.at.getTime())
    .map((entry, index) => ({ ...entry, number: index + 1 }))
    .reverse();
}
