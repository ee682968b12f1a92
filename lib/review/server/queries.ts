import type { Actor } from '@/lib/access/actor';
import { can } from '@/lib/access/can';
import { checkSubmission, type ReviewCheck } from '@/lib/review/check-submission';
import { type Comparison, compareSubmissions } from '@/lib/review/compare-submissions';
import { evidenceSnapshotSchema, type ShownEvidence } from '@/lib/review/evidence-snapshot';
import { type SourceContext, sourceContext } from '@/lib/review/source-context';
import type { SubmissionState } from '@/lib/review/submission';
import { readRows } from '@/lib/server/db';
import { AppError } from '@/lib/shared/app-error';
import { type LocalDate, localDateOf } from '@/lib/shared/local-date';
import type { ObligationState, PartyRole } from '@/lib/task/obligation';

export type SentEvidence = ShownEvidence & { fileId: string | null };

export type SentSubmission = {
  id: string;
  number: number;
  text: string;
  state: SubmissionState;
  submittedBy: string;
  submittedByName: string;
  submittedAt: Date;
  decidedByName: string | null;
  decidedAt: Date | null;
  reason: string | null;
  evidence: SentEvidence[];
};

export type ReviewedObligation = {
  id: string;
  taskNumber: number;
  anchor: string;
  taskText: string;
  bodyName: string;
  role: PartyRole;
  period: string;
  dueOn: LocalDate | null;
  state: ObligationState;
  version: number;
  planTitle: string;
  source: SourceContext | null;
};

export type SubmissionView = {
  obligation: ReviewedObligation;
  submission: SentSubmission;
  /** Newest first. */
  earlier: SentSubmission[];
  /** Against the last one that was returned; null at the first time. */
  comparison: Comparison | null;
  checks: ReviewCheck[];
};

type SubmissionRow = Omit<SentSubmission, 'evidence' | 'submittedAt' | 'decidedAt'> & {
  submittedAt: string;
  decidedAt: string | null;
  evidence: { id: string; fileId: string | null; snapshot: unknown }[];
};

type Row = Omit<ReviewedObligation, 'source'> & {
  sourceText: string;
  itemStart: number;
  itemEnd: number;
  start: number | null;
  end: number | null;
  statementEnd: number | null;
  deadlineStart: number | null;
  deadlineQuote: string | null;
  submissions: SubmissionRow[];
  shownBefore: { url: string; period: string }[];
};

const VIEW = `
  SELECT o.id, t.number AS "taskNumber", t.anchor, t.text AS "taskText", b.short_name AS "bodyName", o.role, o.period,
    o.due_on AS "dueOn", o.state, o.version, p.title AS "planTitle", coalesce(x.source_text, p.source_text) AS "sourceText",
    i.start AS "itemStart", i."end" AS "itemEnd", d.start, d."end", d.statement_end AS "statementEnd",
    d.deadline_start AS "deadlineStart", d.deadline_quote AS "deadlineQuote",
    (SELECT json_agg(json_build_object('id', s.id, 'number', s.number, 'text', s.text, 'state', s.state,
        'submittedBy', s.submitted_by, 'submittedByName', s.submitted_by_name, 'submittedAt', s.submitted_at,
        'decidedByName', s.decided_by_name, 'decidedAt', s.decided_at, 'reason', s.reason,
        'evidence', (SELECT coalesce(json_agg(json_build_object('id', e.id, 'fileId', e.file_id, 'snapshot', se.snapshot)
            ORDER BY e.created_at, e.id), '[]')
          FROM submission_evidence se JOIN evidence e ON e.id = se.evidence_id WHERE se.submission_id = s.id)
      ) ORDER BY s.number DESC)
      FROM submission s WHERE s.obligation_id = o.id AND s.number <= opened.number) AS submissions,
    (SELECT coalesce(json_agg(DISTINCT jsonb_build_object('url', se.snapshot->>'url', 'period', other.period)), '[]')
      FROM obligation other JOIN submission s ON s.obligation_id = other.id AND s.state IN ('pending', 'accepted')
      JOIN submission_evidence se ON se.submission_id = s.id
      WHERE other.task_id = o.task_id AND other.body_id = o.body_id AND other.period < o.period
        AND se.snapshot->>'url' IS NOT NULL) AS "shownBefore"
  FROM submission opened JOIN obligation o ON o.id = opened.obligation_id JOIN task t ON t.id = o.task_id
  JOIN plan p ON p.id = t.plan_id JOIN body b ON b.id = o.body_id
  JOIN duty d ON d.id = t.duty_id JOIN plan_item i ON i.id = d.item_id
  LEFT JOIN plan_text x ON x.id = i.text_id
  WHERE opened.id = $1`;

/** A submission with everything a reviewer decides by: source, report, evidence, what came before. Throws `not-found`. */
export async function getSubmissionForReview(actor: Actor, submissionId: string): Promise<SubmissionView> {
  if (!can(actor, 'submission.review')) throw new AppError('not-found');
  const [row] = await readRows<Row>('review-submission', VIEW, [submissionId]);
  if (!row) throw new AppError('not-found');
  const [submission, ...earlier] = row.submissions.map(sentOf);
  if (!submission) throw new AppError('not-found');
  const returned = earlier.find(({ state }) => state === 'returned');
  const comparison = returned ? compareSubmissions(returned, submission) : null;
  return {
    obligation: obligationOf(row),
    submission,
    earlier,
    comparison,
    checks: checkSubmission({
      period: row.period,
      dueOn: row.dueOn,
      submittedOn: localDateOf(submission.submittedAt),
      evidence: submission.evidence,
      shownBefore: row.shownBefore,
      sameAsReturned: comparison && !comparison.changed,
    }),
  };
}

function sentOf({ evidence, submittedAt, decidedAt, ...row }: SubmissionRow): SentSubmission {
  return {
    ...row,
    submittedAt: new Date(submittedAt),
    decidedAt: decidedAt ? new Date(decidedAt) : null,
    evidence: evidence.map(({ id, fileId, snapshot }) => ({ ...evidenceSnapshotSchema.parse(snapshot), id, fileId })),
  };
}

function obligationOf(row: Row): ReviewedObligation {
  const { id, taskNumber, anchor, taskText, bodyName, role, period, dueOn, state, version, planTitle } = row;
  const source = sourceContext(row.sourceText, { start: row.itemStart, end: row.itemEnd }, row);
  return { id, taskNumber, anchor, taskText, bodyName, role, period, dueOn, state, version, planTitle, source };
}

export type DecidedNote = {
  state: SubmissionState;
  decidedAt: Date;
  reason: string | null;
  bodyName: string;
  taskText: string;
};

const DECIDED = `
  SELECT s.state, s.decided_at AS "decidedAt", s.reason, b.short_name AS "bodyName", t.text AS "taskText"
  FROM submission s JOIN obligation o ON o.id = s.obligation_id JOIN task t ON t.id = o.task_id JOIN body b ON b.id = o.body_id
  WHERE s.id = $1 AND s.decided_by = $2`;

/** What this actor decided on a submission, for the line that tells it; null when it was not them. */
export async function findOwnDecision(actor: Actor, submissionId: string): Promise<DecidedNote | null> {
  const [note] = await readRows<DecidedNote>('review-decided', DECIDED, [submissionId, actor.accountId]);
  return note ?? null;
}

const COUNT_WAITING = `SELECT count(*) AS waiting FROM submission WHERE state = 'pending'`;

/** How many submissions wait for review; 0 for anyone who does not review. */
export async function countWaiting(actor: Actor): Promise<number> {
  if (!can(actor, 'submission.review')) return 0;
  const [row] = await readRows<{ waiting: number }>('count-waiting', COUNT_WAITING, []);
  return row?.waiting ?? 0;
}
