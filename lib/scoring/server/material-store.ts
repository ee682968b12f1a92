import { currentCalendar } from '@/lib/calendar/server/calendar-store';
import type { BodyKind } from '@/lib/organisation/body';
import type { BodyMaterial, CountedObligation, CountedProblem } from '@/lib/scoring/body-material';
import type { BoardBody } from '@/lib/scoring/score-board';
import type { EvidenceLink, StoredFact } from '@/lib/scoring/score-of-body';
import { prisma, readRows } from '@/lib/server/db';
import { type LocalDate, localDate, OFFICE_TIME_ZONE } from '@/lib/shared/local-date';
import { type ObligationState, type PartyRole, UNCOUNTED_STATES } from '@/lib/task/obligation';

export type BodyOnRecord = Omit<BodyMaterial, 'recorded'> & { body: BoardBody; recorded: StoredFact[] };

/** What to read: a plan's bodies or one of them; `detail` adds titles, evidence and reviewers to every obligation. */
type Wanted = {
  plan: { id: string; year: number };
  assessmentId: string;
  today: LocalDate;
  bodyId?: string;
  detail: boolean;
};

/**
 * Everything on record about the bodies obliged by a plan, in three queries however many bodies and obligations there are.
 * Without `detail` titles are empty, which changes no points: 30,000 obligations then cross the wire as short rows.
 */
export async function listMaterials(wanted: Wanted): Promise<BodyOnRecord[]> {
  const [bodies, obligations, calendar] = await Promise.all([
    readBodies(wanted),
    readObligations(wanted),
    currentCalendar(),
  ]);
  const byBody = new Map<string, CountedObligation[]>(bodies.map(({ id }) => [id, []]));
  for (const [bodyId, obligation] of obligations) byBody.get(bodyId)?.push(obligation);
  return bodies.map(({ id, name, short_name: shortName, kind, deputy, contact, recorded, problems }) => ({
    body: { id, name, shortName },
    kind,
    year: wanted.plan.year,
    obligations: byBody.get(id) ?? [],
    posts: { ...(deputy ? { deputy } : {}), ...(contact ? { contact } : {}) },
    recorded,
    problems,
    calendar,
  }));
}

type BodyRow = {
  id: string;
  name: string;
  short_name: string;
  kind: BodyKind;
  deputy: string | null;
  contact: string | null;
  recorded: StoredFact[];
  problems: CountedProblem[];
};

const postOf = (kind: string) => `
  (SELECT title FROM body_post WHERE body_id = b.id AND kind = '${kind}' AND valid_from <= $3::date
    AND (valid_to IS NULL OR valid_to > $3::date) ORDER BY valid_from DESC LIMIT 1)`;

const BODIES = `
  SELECT b.id, b.name, b.short_name, b.kind, ${postOf('deputy')} AS deputy, ${postOf('contact')} AS contact,
    (SELECT coalesce(json_agg(json_build_object('indicatorId', f.indicator_id, 'value', f.value, 'ground', f.ground,
      'decidedBy', f.decided_by_name, 'decidedAt', f.decided_at, 'version', f.version) ORDER BY f.indicator_id), '[]')
      FROM assessment_fact f WHERE f.assessment_id = $2 AND f.body_id = b.id) AS recorded,
    (SELECT coalesce(json_agg(json_build_object('title', '第' || p.number || '号 ' || p.finding, 'state', p.state, 'dueOn', p.due_on,
      'repliedOn', (SELECT max((e.at AT TIME ZONE '${OFFICE_TIME_ZONE}')::date) FROM problem_entry e WHERE e.problem_id = p.id AND e.kind = 'reply'),
      'decidedBy', p.recorded_by) ORDER BY p.number), '[]')
      FROM problem p WHERE p.plan_id = $1 AND p.body_id = b.id AND p.penalised AND p.state <> 'merged') AS problems
  FROM body b
  WHERE EXISTS (SELECT FROM obligation o WHERE o.plan_id = $1 AND o.body_id = b.id AND o.state NOT IN ('cancelled', 'not_applicable'))`;

function readBodies({ plan, assessmentId, today, bodyId }: Wanted): Promise<BodyRow[]> {
  const values = [plan.id, assessmentId, today];
  if (bodyId === undefined) {
    return readRows<BodyRow>('scoring-bodies', `${BODIES} ORDER BY b.sort_order, b.name`, values);
  }
  return readRows<BodyRow>('scoring-body', `${BODIES} AND b.id = $4`, [...values, bodyId]);
}

type ObligationRow = {
  id: string;
  body_id: string;
  role: PartyRole;
  due_on: LocalDate | null;
  completed_on: LocalDate | null;
  state: ObligationState;
  fact_key: string | null;
  period?: string;
  number?: number;
  text?: string;
  decided_by?: string | null;
  evidence_ids?: string[] | null;
};

const COMPACT = 'o.id, o.body_id, o.role, o.due_on, o.completed_on, o.state, d.fact_key';
const JOINED = 'FROM obligation o JOIN task t ON t.id = o.task_id JOIN duty d ON d.id = t.duty_id';
const ACCEPTED = `
  LEFT JOIN LATERAL (
    SELECT s.decided_by_name AS decided_by,
      (SELECT array_agg(e.evidence_id ORDER BY e.evidence_id) FROM submission_evidence e WHERE e.submission_id = s.id) AS evidence_ids
    FROM submission s WHERE s.obligation_id = o.id AND s.state = 'accepted' ORDER BY s.number DESC LIMIT 1
  ) accepted ON true`;
const DETAIL = `SELECT ${COMPACT}, o.period, t.number, t.text, accepted.decided_by, accepted.evidence_ids ${JOINED} ${ACCEPTED}`;
// What an amendment cancelled or the office found not applicable is nobody's omission and nobody's merit.
const COUNTED = "WHERE o.plan_id = $1 AND o.state NOT IN ('cancelled', 'not_applicable')";
const ORDER = 'ORDER BY t.number, o.period';

async function readObligations({ plan, bodyId, detail }: Wanted): Promise<[string, CountedObligation][]> {
  const rows = await readObligationRows(plan.id, bodyId, detail);
  const lastDay = localDate(`${plan.year}-12-31`);
  return rows.map((row) => [row.body_id, toObligation(row, plan.year, lastDay)]);
}

function readObligationRows(planId: string, bodyId: string | undefined, detail: boolean): Promise<ObligationRow[]> {
  if (!detail) return readRows('scoring-compact', `SELECT ${COMPACT} ${JOINED} ${COUNTED}`, [planId]);
  if (bodyId === undefined) return readRows('scoring-detail', `${DETAIL} ${COUNTED} ${ORDER}`, [planId]);
  const where = `${COUNTED} AND o.body_id = $2`;
  return readRows('scoring-body-detail', `${DETAIL} ${where} ${ORDER}`, [planId, bodyId]);
}

function toObligation(row: ObligationRow, year: number, lastDay: LocalDate): CountedObligation {
  return {
    obligationId: row.id,
    title: titleOf(row, year),
    role: row.role,
    dueOn: row.due_on ?? lastDay,
    completedOn: row.completed_on,
    state: row.state,
    factKey: row.fact_key,
    evidenceIds: row.evidence_ids ?? [],
    decidedBy: row.decided_by ?? null,
  };
}

/** 「第 44 条 每季度公开饮水安全状况（2016Q3）」; the period only where the year alone does not say it. */
function titleOf({ number, text, period }: ObligationRow, year: number): string {
  if (text === undefined) return '';
  return `第${number}条 ${text}${period === String(year) ? '' : `（${period}）`}`;
}

/** True when the plan obliges the body: only such bodies are assessed. */
export async function isObliged(planId: string, bodyId: string): Promise<boolean> {
  const found = await prisma.obligation.findFirst({
    where: { planId, bodyId, state: { notIn: [...UNCOUNTED_STATES] } },
    select: { id: true },
  });
  return found !== null;
}

/** Titles and addresses of evidence by id, for the links of a sheet. */
export function listEvidenceLinks(ids: readonly string[]): Promise<EvidenceLink[]> {
  return prisma.evidence.findMany({
    where: { id: { in: [...ids] } },
    select: { id: true, title: true, url: true, fileId: true },
  });
}
