import { Readable } from 'node:stream';
import type { Actor } from '@/lib/access/actor';
import { addFileEvidence } from '@/lib/evidence/server/add-file-evidence';
import { addLinkEvidence } from '@/lib/evidence/server/add-link-evidence';
import { reviewEvidence } from '@/lib/evidence/server/review-evidence';
import { acceptSubmission } from '@/lib/review/server/accept-submission';
import { returnSubmission } from '@/lib/review/server/return-submission';
import { submitReport } from '@/lib/review/server/submit-report';
import { prisma } from '@/lib/server/db';
import { addDays, type LocalDate, localDate } from '@/lib/shared/local-date';
import { newId } from '@/lib/shared/new-id';
import { recordProgress } from '@/lib/task/server/record-progress';
import type { DemoPeople } from './demo-people';
import { onDay } from './on-day';

type Piece = {
  id: string;
  period: string;
  text: string;
  liaison: Actor;
  dueOn: LocalDate | null;
  factKey: string | null;
};
type Fate = 'closed' | 'closed-late' | 'submitted' | 'returned' | 'in-progress' | 'untouched';

/** What became of each piece by 12 October: a fixed pattern, so that every state is there and every start looks alike. */
export async function liveThroughTheYear({ city, liaisons }: DemoPeople, planId: string): Promise<void> {
  const reviewer = city.shenhe;
  if (!reviewer) throw new Error('the demo city has no reviewer');
  const pieces = await listPieces(planId, liaisons);
  for (const [index, piece] of pieces.entries()) await live(piece, fateOf(piece, index), index, reviewer);
}

async function listPieces(planId: string, liaisons: ReadonlyMap<string, Actor>): Promise<Piece[]> {
  const rows = await prisma.obligation.findMany({
    where: { planId },
    orderBy: [{ task: { number: 'asc' } }, { body: { sortOrder: 'asc' } }, { period: 'asc' }],
    select: {
      id: true,
      period: true,
      dueOn: true,
      body: { select: { shortName: true } },
      task: { select: { text: true, duty: { select: { factKey: true } } } },
    },
  });
  return rows.flatMap(({ body, task, dueOn, ...rest }) => {
    const liaison = liaisons.get(body.shortName);
    const day = dueOn ? localDate(dueOn.toISOString().slice(0, 10)) : null;
    return liaison ? [{ ...rest, liaison, text: task.text, factKey: task.duty.factKey, dueOn: day }] : [];
  });
}

function fateOf({ period, factKey, text }: Piece, index: number): Fate {
  if (factKey === 'implementation-plan')
    return (
      (['closed', 'closed', 'closed', 'closed-late', 'closed', 'closed', 'untouched', 'submitted'] as const)[
        index % 8
      ] ?? 'closed'
    );
  if (factKey === 'written-report') return 'untouched';
  if (text.includes('饮用水'))
    return ({ '2016Q1': 'closed', '2016Q2': 'closed', '2016Q3': 'returned' } as const)[period] ?? 'untouched';
  const pattern: Fate[] = [
    'closed',
    'in-progress',
    'untouched',
    'closed',
    'submitted',
    'in-progress',
    'untouched',
    'closed',
    'untouched',
    'in-progress',
    'closed',
    'untouched',
    'returned',
  ];
  return pattern[index % pattern.length] ?? 'untouched';
}

async function live(piece: Piece, fate: Fate, index: number, reviewer: Actor): Promise<void> {
  if (fate === 'untouched') return;
  const published = publishedOn(piece, fate, index);
  if (fate === 'in-progress') return progress(piece, published);
  await onDay(addDays(published, 1), () => report(piece, published, index));
  await onDay(addDays(published, 2), () => decide(piece, fate, reviewer));
}

/** Before the deadline, or eleven days after it; always between the plan's issue and the eve of the demo's day. */
function publishedOn({ dueOn }: Piece, fate: Fate, index: number): LocalDate {
  if (fate === 'closed-late' && dueOn) return addDays(dueOn, 11);
  const day = addDays(localDate('2016-08-08'), (index * 7) % 60);
  return dueOn && day > dueOn ? addDays(dueOn, -2) : day;
}

function progress({ id, liaison }: Piece, day: LocalDate): Promise<void> {
  const text = '已明确责任科室，正在整理公开目录，网站栏目已开设，本月底前公开第一批。';
  return onDay(day, () => recordProgress(liaison, { obligationId: id, requestKey: newId(), text }));
}

async function report({ id, liaison, text, period, factKey }: Piece, day: LocalDate, index: number): Promise<void> {
  const short = text.replace(/[,，;；].*$/, '').slice(0, 24);
  const title = factKey === 'implementation-plan' ? '2016年政务公开工作实施方案' : `关于“${short}”的公开情况`;
  const url = `https://www.hengyang.example/${liaison.username}/${period}/${index + 1}.html`;
  // Each period has a page of its own, though titles may be cut alike.
  const page = { url, title, publishedOn: day, saveAnyway: '1' } as const;
  const link = await addLinkEvidence(liaison, { obligationId: id, ...page });
  const evidence = [link.id];
  if (text.includes('饮用水')) evidence.push(await addWaterTable(id, liaison, period));
  for (const evidenceId of evidence) {
    await reviewEvidence(liaison, {
      evidenceId,
      reviewer: '局办公室',
      reviewedOn: addDays(day, -1),
      conclusion: 'publishable',
    });
  }
  const words = `已于${day}在本单位网站公开“${title}”，栏目长期保留，后续内容在同一栏目更新。`;
  await submitReport(liaison, { obligationId: id, requestKey: newId(), text: words });
}

async function addWaterTable(obligationId: string, liaison: Actor, period: string): Promise<string> {
  const lines = ['监测点,类别,达标项数', '水源水,23,23', '出厂水,42,42'].join('\n');
  const bytes = Readable.from([Buffer.from(`${period} 饮用水水质监测结果\n${lines}\n`)]);
  const { id } = await addFileEvidence(liaison, { obligationId, fileName: `${period}饮用水水质监测.txt`, bytes });
  return id;
}

const REASONS = [
  '公开的内容不全，缺少原文要求的后半部分。请补充公开后再报。',
  '网页打开后看不到正文。请核对网址，换成正文页再报。',
  '公开日期和网页上的日期不一致。请核对后改正再报。',
];

async function decide(piece: Piece, fate: Fate, reviewer: Actor): Promise<void> {
  if (fate === 'submitted') return;
  const submission = await prisma.submission.findFirstOrThrow({
    where: { obligationId: piece.id, state: 'pending' },
    select: { id: true, obligation: { select: { version: true } } },
  });
  const seen = { submissionId: submission.id, version: submission.obligation.version };
  if (fate !== 'returned') return acceptSubmission(reviewer, seen);
  const water = '只见水源水和出厂水，没有“用户水龙头水质”。请市卫计委提供三季度末梢水监测结果，一并公开后再报。';
  const reason = piece.text.includes('饮用水') ? water : (REASONS[piece.text.length % REASONS.length] ?? water);
  await returnSubmission(reviewer, { ...seen, reason });
}
