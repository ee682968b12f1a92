import type { CheckedPlan, Duty, Expansion, Party, PlanItem } from '@/lib/plan/checked-plan';
import type { Confidence } from '@/lib/plan/parsed-plan';
import { prisma } from '@/lib/server/db';
import type { Prisma } from '@/lib/server/prisma/client';
import type { Tx } from '@/lib/server/unit-of-work';
import { AppError } from '@/lib/shared/app-error';
import { type LocalDate, localDate } from '@/lib/shared/local-date';
import { deadlineColumns, deadlineOfRow } from './deadline-store';

const WHOLE_PLAN = {
  items: { where: { textId: null }, orderBy: { ordinal: 'asc' } },
  duties: {
    where: { item: { textId: null } },
    orderBy: [{ ordinal: 'asc' }, { id: 'asc' }],
    include: { parties: { orderBy: { ordinal: 'asc' } }, task: { select: { number: true } } },
  },
  expansions: { include: { members: { select: { bodyId: true } } } },
  contextSentences: { select: { id: true, start: true, end: true, note: true }, orderBy: { start: 'asc' } },
} satisfies Prisma.PlanInclude;

type PlanRow = Prisma.PlanGetPayload<{ include: typeof WHOLE_PLAN }>;
type DutyRow = PlanRow['duties'][number];

const dateOf = (day: Date | null): LocalDate | null => day && localDate(day.toISOString().slice(0, 10));
const dayOf = (date: LocalDate | null): Date | null => date && new Date(date);

/** A plan as its text in force says: all items, duties, parties and settled collectives; null when there is none. */
export async function findPlan(planId: string): Promise<CheckedPlan | null> {
  const row = await prisma.plan.findUnique({ where: { id: planId }, include: WHOLE_PLAN });
  return row && planOf(row);
}

/** The plan of a year with this very text, if it was imported before. */
export function findPlanBySource(year: number, sourceSha256: string): Promise<{ id: string; title: string } | null> {
  return prisma.plan.findUnique({
    where: { year_sourceSha256: { year, sourceSha256 } },
    select: { id: true, title: true },
  });
}

function planOf({ duties, expansions, findings, items, issuedOn, publishedOn, ...plan }: PlanRow): CheckedPlan {
  return {
    ...plan,
    issuedOn: dateOf(issuedOn),
    publishedOn: dateOf(publishedOn),
    findings: findings as CheckedPlan['findings'],
    items,
    duties: duties.map(dutyOf),
    expansions: expansions.map(({ name, members }) => ({ name, bodyIds: members.map(({ bodyId }) => bodyId) })),
  };
}

function dutyOf(row: DutyRow): Duty {
  const { statementStart, statementEnd } = row;
  return {
    ...row,
    taskNumber: row.task?.number,
    confidence: row.confidence as Confidence,
    statement: statementStart === null || statementEnd === null ? null : { start: statementStart, end: statementEnd },
    deadline: deadlineOfRow(row),
  };
}

function dutyData(duty: Duty) {
  const { id, itemId, ordinal, text, start, end, statement, separateLeads, state, confidence, reasons, deadline } =
    duty;
  return {
    id,
    itemId,
    ordinal,
    text,
    start,
    end,
    statementStart: statement?.start ?? null,
    statementEnd: statement?.end ?? null,
    separateLeads,
    state,
    confidence,
    reasons,
    ...deadlineColumns(deadline),
    factKey: duty.factKey,
  };
}

const partyData = (dutyId: string, parties: readonly Party[]) =>
  parties.map(({ id, name, role, start, end, collective, openList, settled, bodyId }, ordinal) => ({
    id,
    dutyId,
    ordinal,
    name,
    role,
    start,
    end,
    collective,
    openList,
    settled,
    bodyId,
  }));

export type NewPlan = Pick<
  CheckedPlan,
  | 'id'
  | 'year'
  | 'title'
  | 'documentNumber'
  | 'issuer'
  | 'issuedOn'
  | 'publishedOn'
  | 'basis'
  | 'recipients'
  | 'sourceText'
  | 'sourceName'
  | 'findings'
> & { sourceSha256: string };

/** Throws Prisma's unique violation when the same text was stored for the year meanwhile. */
export async function saveNewPlan(tx: Tx, plan: NewPlan, rows: { items: PlanItem[]; duties: Duty[] }): Promise<void> {
  const days = { issuedOn: dayOf(plan.issuedOn), publishedOn: dayOf(plan.publishedOn) };
  await tx.plan.create({ data: { ...plan, ...days } });
  await tx.planItem.createMany({ data: rows.items.map((item) => ({ ...item, planId: plan.id })) });
  await saveNewDuties(tx, plan.id, rows.duties);
}

export async function saveNewDuties(tx: Tx, planId: string, duties: readonly Duty[]): Promise<void> {
  await tx.duty.createMany({ data: duties.map((duty) => ({ ...dutyData(duty), planId })) });
  await tx.dutyParty.createMany({ data: duties.flatMap((duty) => partyData(duty.id, duty.parties)) });
}

/**
 * First write of every correction: the plan's row stays locked until the correction ends, so that nothing slips in
 * while the plan is issued. Throws `plan-issued`.
 */
export async function lockPlan(tx: Tx, planId: string): Promise<void> {
  const where = { id: planId, state: 'checking' } as const;
  const { count } = await tx.plan.updateMany({ where, data: { version: { increment: 1 } } });
  if (count === 0) throw new AppError('plan-issued');
}

/** Writes a duty over the version it was read in; throws `stale` when somebody else was first. */
export async function saveDuty(tx: Tx, duty: Duty): Promise<void> {
  const { id, version, parties } = duty;
  const { count } = await tx.duty.updateMany({
    where: { id, version },
    data: { ...dutyData(duty), version: { increment: 1 } },
  });
  if (count === 0) throw new AppError('stale');
  await tx.dutyParty.deleteMany({ where: { dutyId: id } });
  await tx.dutyParty.createMany({ data: partyData(id, parties) });
}

/** Confirms those of the duties that are still proposed, and says how many. */
export async function saveConfirmed(tx: Tx, duties: readonly Pick<Duty, 'id' | 'version'>[]): Promise<number> {
  const [ids, versions] = [duties.map(({ id }) => id), duties.map(({ version }) => version)];
  return tx.$executeRaw`
    UPDATE duty SET state = 'confirmed', version = duty.version + 1
    FROM unnest(${ids}::text[], ${versions}::int[]) AS read (id, version)
    WHERE duty.id = read.id AND duty.version = read.version AND duty.state = 'proposed'`;
}

/** Makes room for `by` duties from an ordinal on. */
export async function shiftDuties(tx: Tx, planId: string, from: number, by: number): Promise<void> {
  await tx.duty.updateMany({ where: { planId, ordinal: { gte: from } }, data: { ordinal: { increment: by } } });
}

export async function saveContextNote(tx: Tx, itemId: string, contextNote: string | null): Promise<void> {
  await tx.planItem.update({ where: { id: itemId }, data: { contextNote } });
}

/** Says which body every open party of the plan with this name means; gives the number of parties. */
export async function saveNameMatch(tx: Tx, planId: string, name: string, bodyId: string): Promise<number> {
  const where = { duty: { planId }, name, bodyId: null, collective: false };
  return (await tx.dutyParty.updateMany({ where, data: { bodyId } })).count;
}

/** The bodies of a collective name in this plan, replacing what was said before. */
export async function saveExpansion(
  tx: Tx,
  planId: string,
  { name, bodyIds, takenOn }: Expansion & { takenOn: LocalDate },
): Promise<void> {
  const day = new Date(takenOn);
  const { id } = await tx.collectiveExpansion.upsert({
    where: { planId_name: { planId, name } },
    create: { id: crypto.randomUUID(), planId, name, takenOn: day },
    update: { takenOn: day },
  });
  await tx.collectiveMember.deleteMany({ where: { expansionId: id } });
  await tx.collectiveMember.createMany({ data: bodyIds.map((bodyId) => ({ expansionId: id, bodyId })) });
}

/** Marks parties as complete as they stand. */
export async function saveSettled(tx: Tx, partyIds: readonly string[]): Promise<void> {
  await tx.dutyParty.updateMany({ where: { id: { in: [...partyIds] } }, data: { settled: true } });
}

export type Description = Pick<CheckedPlan, 'title' | 'documentNumber' | 'issuedOn' | 'publishedOn'>;

const descriptionData = ({ title, documentNumber, issuedOn, publishedOn }: Description) => {
  return { title, documentNumber, issuedOn: dayOf(issuedOn), publishedOn: dayOf(publishedOn) };
};

/** Writes the document's own facts over those that were read; throws `stale` when they are others by now. */
export async function saveDescription(
  tx: Tx,
  plan: Description & Pick<CheckedPlan, 'id'>,
  facts: Description,
): Promise<void> {
  const where = { id: plan.id, ...descriptionData(plan) };
  const { count } = await tx.plan.updateMany({ where, data: descriptionData(facts) });
  if (count === 0) throw new AppError('stale');
}
