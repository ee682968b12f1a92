import type { Actor } from '@/lib/access/actor';
import type { OpinionDecision, OpinionKind } from '@/lib/consultation/consultation';
import { answerWithoutOpinion } from '@/lib/consultation/server/answer-consultation';
import { findConsultation, listOpinions } from '@/lib/consultation/server/consultation-store';
import { decideOpinions } from '@/lib/consultation/server/decide-opinions';
import { giveOpinion } from '@/lib/consultation/server/give-opinion';
import { openConsultation } from '@/lib/consultation/server/open-consultation';
import { closeConsultation, publishDecisions } from '@/lib/consultation/server/run-consultation';
import { importPlan } from '@/lib/plan/server/import-plan';
import type { DemoPeople } from './demo-people';
import { onDay } from './on-day';

/** What the draft said where the issued plan says something else: the opinions below changed it. */
const DRAFT_WORDS: readonly (readonly [final: string, draft: string])[] = [
  ['自2016年起,每季度', '每半年'],
  ['不得低于4%', '不得低于3%'],
  ['30个工作日内', '15个工作日内'],
];

type Said = {
  who: string;
  about: string;
  kind: OpinionKind;
  wording: string;
  reason: string;
  decision: OpinionDecision;
  answer: string;
};

const SAID: readonly Said[] = [
  {
    who: '市环保局',
    about: '每半年',
    kind: 'amend',
    wording: '自2016年起，每季度',
    reason: '监测本来按季度做，按季度公开与国家要求一致',
    decision: 'adopted',
    answer: '',
  },
  {
    who: '市卫计委',
    about: '每半年',
    kind: 'amend',
    wording: '自2016年起每季度',
    reason: '末梢水水质按季度监测',
    decision: 'adopted',
    answer: '',
  },
  {
    who: '市财政局',
    about: '不得低于3%',
    kind: 'amend',
    wording: '不得低于4%',
    reason: '省里的考核办法是不低于4%',
    decision: 'adopted',
    answer: '',
  },
  {
    who: '衡南县',
    about: '15个工作日内',
    kind: 'amend',
    wording: '60个工作日内',
    reason: '县里还要再分解到乡镇，15个工作日来不及',
    decision: 'partly',
    answer: '放宽到30个工作日，60个工作日过长，影响全年落实',
  },
  {
    who: '市发改委',
    about: '市场准入负面清单试点',
    kind: 'question',
    wording: '',
    reason: '我市是否列入试点，公开范围以哪一级清单为准',
    decision: 'rejected',
    answer: '按国家发改委、商务部公布的试点范围执行，原文不改',
  },
];

const SILENT = ['祁东县', '市旅游外侨民宗局'];

/** 征求意见 on the draft, three weeks before the plan was issued: two bodies silent, five opinions, the rest without any. */
export async function holdDemoConsultation({ city, liaisons }: DemoPeople, text: string): Promise<string> {
  const steward = city.gongkai;
  if (!steward) throw new Error('the demo city has no steward');
  const draft = DRAFT_WORDS.reduce((all, [final, words]) => all.replace(final, words), text);
  const consultationId = await onDay('2016-07-04', async () => {
    const { planId } = await importPlan(steward, { text: draft, sourceName: '征求意见稿.txt', year: 2016 });
    return openConsultation(steward, {
      planId,
      bodyIds: [],
      groups: ['county', 'department'],
      coverNote:
        '现将今年政务公开工作要点（征求意见稿）发给你们，请对照本单位职责研究，提出修改意见。没有意见的也请回复。',
      workingDays: 5,
    });
  });
  await onDay('2016-07-07', () => answerAll(consultationId, liaisons));
  await onDay('2016-07-13', () => decideAll(consultationId, steward));
  return consultationId;
}

async function answerAll(consultationId: string, liaisons: ReadonlyMap<string, Actor>): Promise<void> {
  const speaking = new Set(SAID.map(({ who }) => who));
  for (const [name, liaison] of liaisons) {
    if (speaking.has(name) || SILENT.includes(name)) continue;
    // Bodies that were not asked, the office's own among them, find no such round.
    await answerWithoutOpinion(liaison, { consultationId }).catch(() => undefined);
  }
  const round = await findConsultation(consultationId);
  for (const { who, about, kind, wording, reason } of SAID) {
    const liaison = liaisons.get(who);
    const start = round?.sourceText.indexOf(about) ?? -1;
    const clause = round?.outline.find((one) => one.start <= start && start < one.end);
    if (!liaison || !clause) continue;
    const place = { clause: clause.ordinal, start, end: start + about.length };
    await giveOpinion(liaison, {
      consultationId,
      opinionId: crypto.randomUUID(),
      version: 0,
      place,
      kind,
      wording,
      reason,
    });
  }
}

async function decideAll(consultationId: string, steward: Actor): Promise<void> {
  await closeConsultation(steward, { consultationId });
  for (const opinion of await listOpinions(consultationId)) {
    const said = SAID.find(({ who }) => who === opinion.bodyName);
    if (!said) continue;
    const { decision, answer: reason } = said;
    await decideOpinions(steward, { consultationId, opinion: [opinion], decision, reason });
  }
  await publishDecisions(steward, { consultationId });
}
