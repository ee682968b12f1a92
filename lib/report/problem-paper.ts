import { type ProblemSource, sourcesText } from '@/lib/problem/problem';
import { daysBetween, type LocalDate, officialDate } from '@/lib/shared/local-date';
import { PROBLEM_PAPERS } from './problem-paper-wording';
import type { ReportModel } from './report-model';

export const PAPER_LEVELS = ['order', 'circular', 'talk'] as const;
export type PaperLevel = (typeof PAPER_LEVELS)[number];

export type ProblemPaper = {
  office: string;
  level: PaperLevel;
  year: number;
  number: number;
  body: string;
  finding: string;
  clause: string;
  sources: readonly ProblemSource[];
  dueOn: LocalDate;
  step: {
    takenOn: LocalDate;
    replyBy: LocalDate | null;
    documentNumber: string | null;
    scope: string | null;
    talker: string | null;
    talkedTo: string | null;
    commitment: string | null;
  };
};

const bare = (text: string): string => text.trim().replace(/[。；;.]+$/, '');

/** The facts a paper's sentences may name; what is not known is missing. */
function factsOf({ step, ...paper }: ProblemPaper): Record<string, string | null> {
  const late = daysBetween(paper.dueOn, step.takenOn);
  return {
    body: paper.body,
    finding: bare(paper.finding),
    clause: bare(paper.clause),
    sources: sourcesText(paper.sources),
    dueOn: officialDate(paper.dueOn),
    takenOn: officialDate(step.takenOn),
    lateDays: late > 0 ? `${late}` : null,
    replyBy: step.replyBy && officialDate(step.replyBy),
    scope: step.scope,
    talker: step.talker,
    talkedTo: step.talkedTo,
    commitment: step.commitment && bare(step.commitment),
  };
}

/** A sentence with its facts put in, or null when one of them is not known. */
function fill(sentence: string, facts: Record<string, string | null>): string | null {
  const names = [...sentence.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);
  if (names.some((name) => !facts[name])) return null;
  return sentence.replace(/\{(\w+)\}/g, (_, name: string) => facts[name] ?? '');
}

/** 督办单, 通报 or 约谈通知 of a step that was taken (S53, S54). */
export function buildProblemPaper(paper: ProblemPaper): ReportModel {
  const wording = PROBLEM_PAPERS[paper.level];
  const facts = factsOf(paper);
  const title = fill(wording.title, facts) ?? wording.title;
  const number = paper.step.documentNumber ?? `${paper.year}年问题清单第${paper.number}号`;
  const said = wording.paragraphs.flatMap((sentence) => fill(sentence, facts) ?? []);
  return {
    title: `${title}（第${paper.number}号）`,
    mark: null,
    blocks: [
      { kind: 'title', text: title },
      { kind: 'subtitle', text: number },
      { kind: 'addressees', text: fill(wording.to, facts) ?? '' },
      ...said.map((text) => ({ kind: 'paragraph', text }) as const),
      { kind: 'signature', office: paper.office, date: officialDate(paper.step.takenOn) },
    ],
  };
}
