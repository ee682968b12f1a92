import type { Actor } from '@/lib/access/actor';
import { can, reachOf } from '@/lib/access/can';
import type { Evidence } from '@/lib/evidence/evidence';
import { type EvidenceRow, evidenceOf } from '@/lib/evidence/evidence-row';
import { evidenceSnapshotSchema } from '@/lib/review/evidence-snapshot';
import type { ReportDesk } from '@/lib/review/report-desk';
import {
  type HistoryAmendment,
  type HistoryNote,
  type HistorySubmission,
  reportHistory,
} from '@/lib/review/report-history';
import { sourceContext } from '@/lib/review/source-context';
import { now } from '@/lib/server/clock';
import { readRows } from '@/lib/server/db';
import { seenState, unsettled } from '@/lib/task/undo-veil';
import { undoBounds } from '@/lib/task/undo-window';

type JsonNote = Omit<HistoryNote, 'at'> & { at: string };
type JsonAmendment = Omit<HistoryAmendment, 'at'> & { at: string };
type JsonSubmission = Omit<HistorySubmission, 'at' | 'decidedAt' | 'evidence'> & {
  at: string;
  decidedAt: string | null;
  evidence: { id: string; fileId: string | null; snapshot: unknown }[];
};
type JsonEvidence = Omit<EvidenceRow, 'publishedOn' | 'reviewedOn'> & {
  publishedOn: string | null;
  reviewedOn: string | null;
};

type Row = Omit<
  ReportDesk,
  'plan' | 'source' | 'history' | 'evidence' | 'draft' | 'canReport' | 'lastReviewer' | 'planClosed'
> & {
  draft: string | null;
  draftAt: Date | null;
  lastReviewer: string | null;
  planTitle: string;
  planYear: number;
  documentNumber: string | null;
  issuedAt: Date | null;
  sourceText: string;
  itemStart: number;
  itemEnd: number;
  start: number | null;
  end: number | null;
  statementEnd: number | null;
  deadlineStart: number | null;
  deadlineQuote: string | null;
  notes: JsonNote[];
  submissions: JsonSubmission[];
  amendments: JsonAmendment[];
  planState: 'issued' | 'closed';
  attached: JsonEvidence[];
};

const DESK = `
  WITH unsettled AS (${unsettled('$3', '$4')})
  SELECT o.id, o.body_id AS "bodyId", own.short_name AS "bodyName", ${seenState('o')} AS state, o.role, o.period, o.due_on AS "dueOn",
    CASE WHEN ${seenState('o')} = 'closed' THEN o.completed_on END AS "completedOn", o.cancel_reason AS "cancelReason", p.state AS "planState", o.draft, o.draft_at AS "draftAt", t.number, t.anchor, t.text, p.title AS "planTitle", p.year AS "planYear",
    p.document_number AS "documentNumber", p.issued_at AS "issuedAt", coalesce(x.source_text, p.source_text) AS "sourceText",
    i.start AS "itemStart", i."end" AS "itemEnd", d.start, d."end", d.statement_end AS "statementEnd",
    d.deadline_start AS "deadlineStart", d.deadline_quote AS "deadlineQuote",
    (SELECT json_agg(json_build_object('bodyName', b.short_name, 'role', x.role, 'state', ${seenState('x')}, 'own', b.id = o.body_id)
        ORDER BY x.role, b.sort_order, b.id)
      FROM obligation x JOIN body b ON b.id = x.body_id WHERE x.task_id = o.task_id AND x.period = o.period) AS peers,
    (SELECT json_agg(json_build_object('id', x.id, 'period', x.period, 'state', ${seenState('x')}, 'dueOn', x.due_on) ORDER BY x.period)
      FROM obligation x WHERE x.task_id = o.task_id AND x.body_id = o.body_id) AS periods,
    (SELECT coalesce(json_agg(s ORDER BY s.number), '[]') FROM (
        SELECT DISTINCT ON (xt.number) x.id, xt.number, xt.text, ${seenState('x')} AS state, x.due_on AS "dueOn"
        FROM obligation x JOIN task xt ON xt.id = x.task_id JOIN duty xd ON xd.id = xt.duty_id
        WHERE xd.item_id = d.item_id AND x.body_id = o.body_id AND x.task_id <> o.task_id
        ORDER BY xt.number, x.state = 'closed', x.due_on
      ) s) AS siblings,
    (SELECT coalesce(json_agg(json_build_object('id', n.id, 'text', n.text, 'byName', n.by_name, 'at', n.at)), '[]')
      FROM progress_note n WHERE n.obligation_id = o.id) AS notes,
    (SELECT coalesce(json_agg(json_build_object('id', a.id, 'number', a.number, 'kind', m.kind,
        'say', coalesce(c.reason, a.reason), 'at', a.effective_at)), '[]')
      FROM amendment_move m JOIN amendment a ON a.id = m.amendment_id JOIN amendment_change c ON c.id = m.change_id
      WHERE m.obligation_id = o.id) AS amendments,
    (SELECT coalesce(json_agg(json_build_object('id', s.id, 'number', s.number, 'text', s.text,
        'state', CASE WHEN u.id IS NULL THEN s.state ELSE 'pending' END, 'byName', s.submitted_by_name,
        'at', s.submitted_at, 'decidedByName', CASE WHEN u.id IS NULL THEN s.decided_by_name END,
        'decidedAt', CASE WHEN u.id IS NULL THEN s.decided_at END, 'reason', CASE WHEN u.id IS NULL THEN s.reason END,
        'evidence', (SELECT coalesce(json_agg(json_build_object('id', e.id, 'fileId', e.file_id, 'snapshot', se.snapshot)
            ORDER BY e.created_at, e.id), '[]')
          FROM submission_evidence se JOIN evidence e ON e.id = se.evidence_id WHERE se.submission_id = s.id)
      ) ORDER BY s.number), '[]') FROM submission s LEFT JOIN unsettled u ON u.id = s.id WHERE s.obligation_id = o.id) AS submissions,
    (SELECT coalesce(json_agg(json_build_object('id', e.id, 'title', e.title, 'url', e.url, 'publishedOn', e.published_on,
        'column', e.web_column, 'documentNumber', e.document_number, 'indexNumber', e.index_number,
        'contentCheck', e.content_check, 'reviewer', e.reviewer, 'reviewedOn', e.reviewed_on, 'reviewConclusion', e.review_conclusion,
        'file', CASE WHEN f.id IS NOT NULL THEN json_build_object('id', f.id, 'name', f.name, 'size', f.size,
          'mediaType', f.media_type, 'sha256', f.sha256) END) ORDER BY u.attached_at, e.id), '[]')
      FROM obligation_evidence u JOIN evidence e ON e.id = u.evidence_id LEFT JOIN stored_file f ON f.id = e.file_id
      WHERE u.obligation_id = o.id) AS attached,
    (SELECT e.reviewer FROM evidence e WHERE e.body_id = o.body_id AND e.reviewer IS NOT NULL
      ORDER BY e.created_at DESC LIMIT 1) AS "lastReviewer"
  FROM obligation o JOIN body own ON own.id = o.body_id JOIN task t ON t.id = o.task_id JOIN plan p ON p.id = o.plan_id
  JOIN duty d ON d.id = t.duty_id JOIN plan_item i ON i.id = d.item_id LEFT JOIN plan_text x ON x.id = i.text_id
  WHERE o.id = $1 AND ($2::text[] IS NULL OR o.body_id = ANY ($2))`;

/**
 * One obligation with its source, its history and what its report is made of; null for strangers. Its department does not
 * see a decision that can still be taken back.
 */
export async function findReportDesk(actor: Actor, obligationId: string): Promise<ReportDesk | null> {
  const reach = reachOf(actor, 'obligation.read');
  const city = reach === 'city';
  const { after, until } = undoBounds(now());
  const bounds = city ? [null, null] : [after, until];
  const [row] = await readRows<Row>('report-desk', DESK, [obligationId, city ? null : reach, ...bounds]);
  if (!row) return null;
  const { draft, draftAt, lastReviewer, planTitle, planYear, documentNumber, issuedAt, ...rest } = row;
  const { sourceText, itemStart, itemEnd, notes, submissions, attached, amendments, planState, ...kept } = rest;
  return {
    ...kept,
    plan: { title: planTitle, documentNumber, year: planYear },
    source: sourceContext(sourceText, { start: itemStart, end: itemEnd }, row),
    history: reportHistory(issuedAt, notes.map(noteOf), submissions.map(submissionOf), amendments.map(amendmentOf)),
    evidence: attached.map(attachedOf),
    draft: { text: draft ?? submissions.at(-1)?.text ?? '', at: draftAt },
    lastReviewer: lastReviewer ?? '',
    canReport: can(actor, 'obligation.report', { bodyId: row.bodyId }) && planState === 'issued',
    planClosed: planState === 'closed',
  };
}

const noteOf = ({ at, ...note }: JsonNote): HistoryNote => ({ ...note, at: new Date(at) });

const amendmentOf = ({ at, ...amended }: JsonAmendment): HistoryAmendment => ({ ...amended, at: new Date(at) });

function submissionOf({ at, decidedAt, evidence, ...sent }: JsonSubmission): HistorySubmission {
  return {
    ...sent,
    at: new Date(at),
    decidedAt: decidedAt ? new Date(decidedAt) : null,
    evidence: evidence.map(({ id, fileId, snapshot }) => ({ ...evidenceSnapshotSchema.parse(snapshot), id, fileId })),
  };
}

const dayColumn = (day: string | null): Date | null => (day ? new Date(`${day}T00:00:00Z`) : null);

function attachedOf({ publishedOn, reviewedOn, ...row }: JsonEvidence): Evidence {
  return evidenceOf({ ...row, publishedOn: dayColumn(publishedOn), reviewedOn: dayColumn(reviewedOn) });
}
