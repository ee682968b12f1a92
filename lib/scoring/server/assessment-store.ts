import type { OutcomeFigures } from '@/lib/scoring/count-outcomes';
import { outcomeFiguresSchema } from '@/lib/scoring/count-outcomes';
import type { PrintedFacts } from '@/lib/scoring/print-facts';
import type { RecordedValue } from '@/lib/scoring/read-fact-form';
import type { IndicatorMark, SheetSummary } from '@/lib/scoring/score-board';
import { prisma, readRows } from '@/lib/server/db';
import type { Prisma } from '@/lib/server/prisma/client';
import type { Tx } from '@/lib/server/unit-of-work';
import { AppError } from '@/lib/shared/app-error';
import { type StoredScheme, schemeOf } from './scheme-store';

const ASSESSMENT = `
  SELECT a.id, a.state, a.confirmed_at AS "confirmedAt", a.confirmed_by AS "confirmedBy", a.figures,
    s.id AS "schemeId", s.code, s.version, s.name, s.source, s.published_at AS "publishedAt",
    json_build_object('id', p.id, 'year', p.year, 'title', p.title, 'documentNumber', p.document_number,
      'issuer', p.issuer, 'state', p.state) AS plan
  FROM assessment a JOIN scheme s ON s.id = a.scheme_id JOIN plan p ON p.id = a.plan_id`;

type AssessedPlan = {
  id: string;
  year: number;
  title: string;
  documentNumber: string | null;
  issuer: string | null;
  state: 'checking' | 'issued' | 'closed';
};
type Assessment = {
  id: string;
  state: 'draft' | 'confirmed';
  confirmedAt: Date | null;
  confirmedBy: string | null;
  plan: AssessedPlan;
};
type Row = Assessment & Omit<StoredScheme, 'id'> & { schemeId: string; figures: unknown };

export type StoredAssessment = Assessment & {
  figures: OutcomeFigures | null;
  schemeRow: StoredScheme;
  scheme: ReturnType<typeof schemeOf>;
};

function toAssessment({ schemeId, code, version, name, source, publishedAt, figures, ...row }: Row): StoredAssessment {
  const schemeRow = { id: schemeId, code, version, name, source, publishedAt };
  return {
    ...row,
    figures: figures === null ? null : outcomeFiguresSchema.parse(figures),
    schemeRow,
    scheme: schemeOf(schemeRow),
  };
}

/** An assessment with its scheme and plan. */
export async function findAssessment(where: { id: string } | { planId: string }): Promise<StoredAssessment | null> {
  const [row] =
    'id' in where
      ? await readRows<Row>('assessment', `${ASSESSMENT} WHERE a.id = $1`, [where.id])
      : await readRows<Row>('assessment-of-plan', `${ASSESSMENT} WHERE a.plan_id = $1`, [where.planId]);
  return row ? toAssessment(row) : null;
}

const NEWEST = `${ASSESSMENT} WHERE p.id = (SELECT id FROM plan WHERE state <> 'checking'
  ORDER BY year DESC, issued_at DESC LIMIT 1)`;

/** The assessment of the newest issued plan; null while it has none. */
export async function findNewestAssessment(): Promise<StoredAssessment | null> {
  const [row] = await readRows<Row>('assessment-newest', NEWEST, []);
  return row ? toAssessment(row) : null;
}

export async function saveAssessment(tx: Tx, assessment: { id: string; planId: string; schemeId: string }) {
  await tx.assessment.create({ data: assessment });
}

/** Scores a draft by another scheme. Throws `stale` when it has been confirmed or changed its scheme meanwhile. */
export async function saveSchemeOfDraft(tx: Tx, given: { id: string; from: string; to: string }): Promise<void> {
  const { count } = await tx.assessment.updateMany({
    where: { id: given.id, state: 'draft', schemeId: given.from },
    data: { schemeId: given.to },
  });
  if (count === 0) throw new AppError('stale');
}

/** Holds the draft until the transaction ends: facts are written before it is confirmed or not at all. */
export async function lockDraft(tx: Tx, assessmentId: string): Promise<void> {
  const rows = await tx.$queryRaw<object[]>`
    SELECT FROM assessment WHERE id = ${assessmentId} AND state = 'draft' FOR SHARE`;
  if (rows.length === 0) throw new AppError('assessment-confirmed');
}

type FactKey = { assessmentId: string; bodyId: string; indicatorId: string };
export type NewFact = FactKey & { value: RecordedValue; ground: string; decidedBy: string; decidedByName: string };

/** Who recorded the fact last, for the sentence of a refusal; null when nothing is recorded. */
export function findFact(key: FactKey) {
  const select = { version: true, decidedByName: true } as const;
  return prisma.assessmentFact.findUnique({ where: { assessmentId_bodyId_indicatorId: key }, select });
}

/** Writes a fact over the version it was read in (0: none yet). Answers false when somebody else was first. */
export async function saveFact(tx: Tx, { value, ...fact }: NewFact, version: number): Promise<boolean> {
  const data = { ...fact, value: value as Prisma.InputJsonObject, decidedAt: new Date() };
  if (version === 0) {
    const { count } = await tx.assessmentFact.createMany({ data, skipDuplicates: true });
    return count === 1;
  }
  const { assessmentId, bodyId, indicatorId } = fact;
  const where = { assessmentId, bodyId, indicatorId, version };
  const { count } = await tx.assessmentFact.updateMany({ where, data: { ...data, version: version + 1 } });
  return count === 1;
}

export async function deleteFact(tx: Tx, key: FactKey, version: number): Promise<boolean> {
  const { count } = await tx.assessmentFact.deleteMany({ where: { ...key, version } });
  return count === 1;
}

/** Changes whenever a recorded fact of the assessment is added, changed or removed. */
export async function factsStamp(assessmentId: string, tx: Pick<Tx, 'assessmentFact'> = prisma): Promise<string> {
  const { _count, _sum, _max } = await tx.assessmentFact.aggregate({
    where: { assessmentId },
    _count: true,
    _sum: { version: true },
    _max: { decidedAt: true },
  });
  return [_count, _sum.version, _max.decidedAt?.toISOString()].join(' ');
}

export type NewScore = { bodyId: string; facts: PrintedFacts; sheet: object } & Pick<
  SheetSummary,
  'total' | 'grade' | 'converted'
>;

/** Draft → confirmed with all its scores. Throws `assessment-confirmed` when somebody else was first. */
export async function saveConfirmation(
  tx: Tx,
  given: { id: string; by: string; at: Date; figures: OutcomeFigures },
  scores: readonly NewScore[],
): Promise<void> {
  const { count } = await tx.assessment.updateMany({
    where: { id: given.id, state: 'draft' },
    data: { state: 'confirmed', confirmedAt: given.at, confirmedBy: given.by, figures: given.figures },
  });
  if (count === 0) throw new AppError('assessment-confirmed');
  const data = scores.map(({ sheet, ...score }) => ({
    ...score,
    sheet: sheet as Prisma.InputJsonObject,
    assessmentId: given.id,
  }));
  await tx.score.createMany({ data });
}

type SummaryRow = Omit<SheetSummary, 'marks' | 'vetoes'> & {
  body_id: string;
  name: string;
  short_name: string;
  marks: IndicatorMark[];
  vetoes: string[];
};

// Only what a ranking prints leaves the database: the trees of a city's bodies are megabytes.
const STORED_SUMMARIES = `
  SELECT b.id AS body_id, b.name, b.short_name, s.sheet->>'group' AS "group", s.sheet->>'total' AS total, s.sheet->'range' AS "range", s.grade,
    s.sheet->>'converted' AS converted,
    (SELECT jsonb_agg(jsonb_build_object('id', n->>'id', 'name', n->>'name', 'full', n->>'full', 'state', n->>'state',
      'points', n->>'points', 'secured', coalesce(n->>'points', '0')) ORDER BY place) FROM jsonb_array_elements(s.sheet->'nodes') WITH ORDINALITY AS node(n, place)) AS marks,
    (SELECT coalesce(jsonb_agg(v->>'name'), '[]') FROM jsonb_array_elements(s.sheet->'vetoes') v) AS vetoes
  FROM score s JOIN body b ON b.id = s.body_id WHERE s.assessment_id = $1 ORDER BY b.sort_order, b.name`;

export async function listStoredSummaries(assessmentId: string) {
  const rows = await readRows<SummaryRow>('stored-summaries', STORED_SUMMARIES, [assessmentId]);
  return rows.map(({ body_id: id, name, short_name: shortName, ...summary }) => ({
    ...summary,
    body: { id, name, shortName },
  }));
}

/** The facts a confirmed score was made from, as `readFacts` reads them. */
export async function findStoredFacts(assessmentId: string, bodyId: string): Promise<unknown> {
  const where = { assessmentId_bodyId: { assessmentId, bodyId } };
  return (await prisma.score.findUnique({ where, select: { facts: true } }))?.facts;
}
