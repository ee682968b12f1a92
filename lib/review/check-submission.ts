import { type LocalDate, officialDate } from '@/lib/shared/local-date';
import { lateDays } from '@/lib/task/due';
import { completedOn } from './completed-on';
import type { ShownEvidence } from './evidence-snapshot';
import { periodName, periodStart } from './period';

/** One thing checked by machine; it informs the reviewer and decides nothing. */
export type ReviewCheck = { id: string; result: 'passed' | 'warning' | 'failed'; text: string };

export type CheckedSubmission = {
  period: string;
  dueOn: LocalDate | null;
  submittedOn: LocalDate;
  evidence: readonly ShownEvidence[];
  /** Addresses the same body has shown for other periods of the same task. */
  shownBefore: readonly { url: string; period: string }[];
  /** True when text and evidence equal what was last returned; null at the first time. */
  sameAsReturned: boolean | null;
};

/** Everything a machine can say about a submission, in the order a reviewer asks. */
export function checkSubmission(submission: CheckedSubmission): ReviewCheck[] {
  return [
    checkLinks(submission),
    ...checkPeriod(submission),
    checkDue(submission),
    ...checkSecrecy(submission),
    ...checkRepeated(submission),
    ...checkChanged(submission),
  ];
}

const linksOf = ({ evidence }: CheckedSubmission) => evidence.filter(({ kind }) => kind === 'link');

function checkLinks(submission: CheckedSubmission): ReviewCheck {
  const links = linksOf(submission).length;
  if (links > 0) return { id: 'links', result: 'passed', text: `有公开网页 ${links} 个` };
  return submission.evidence.length > 0
    ? { id: 'links', result: 'warning', text: '只有文件，没有公开网页的网址' }
    : { id: 'links', result: 'failed', text: '没有附证据' };
}

function checkPeriod(submission: CheckedSubmission): ReviewCheck[] {
  const links = linksOf(submission);
  if (links.length === 0) return [];
  const start = periodStart(submission.period);
  const early = links.find(({ publishedOn }) => publishedOn && publishedOn < start);
  if (!early?.publishedOn) return [{ id: 'period', result: 'passed', text: '发布日期在本期内' }];
  const text = `“${early.title}”${officialDate(early.publishedOn)}发布，早于${periodName(submission.period)}`;
  return [{ id: 'period', result: 'warning', text }];
}

/** The year is said only when the other day lies in another one. */
const dayBeside = (day: LocalDate, other: LocalDate): string =>
  day.slice(0, 4) === other.slice(0, 4) ? officialDate(day).slice(5) : officialDate(day);

/** «前» includes the day itself (domain 4.4); the day that counts is that of the work, not of the report. */
function checkDue({ dueOn, evidence, submittedOn }: CheckedSubmission): ReviewCheck {
  if (!dueOn) return { id: 'due', result: 'passed', text: '这一件没有期限' };
  const done = completedOn(evidence, submittedOn);
  const late = lateDays(dueOn, done);
  const days = `${dayBeside(done, dueOn)}完成，期限${dayBeside(dueOn, done)}`;
  return late > 0
    ? { id: 'due', result: 'warning', text: `${days}，晚 ${late} 天` }
    : { id: 'due', result: 'passed', text: `${days}，按时` };
}

/** 先审查、后公开 (衡政办函〔2016〕24号 五（二）; S113). */
function checkSecrecy(submission: CheckedSubmission): ReviewCheck[] {
  const links = linksOf(submission);
  const faults = links.flatMap((link): ReviewCheck[] => {
    const id = `secrecy-${link.id}`;
    const name = `“${link.title}”`;
    if (!link.reviewedOn) return [{ id, result: 'failed', text: `${name}没有保密审查记录` }];
    if (link.reviewConclusion === 'not_publishable')
      return [{ id, result: 'failed', text: `${name}审查结论是不予公开，却已公开` }];
    if (link.publishedOn && link.reviewedOn > link.publishedOn)
      return [{ id, result: 'failed', text: `${name}先公开、后审查` }];
    return [];
  });
  if (faults.length > 0 || links.length === 0) return faults;
  return [{ id: 'secrecy', result: 'passed', text: '保密审查都在公开之前' }];
}

function checkRepeated({ evidence, shownBefore }: CheckedSubmission): ReviewCheck[] {
  const repeated = evidence.flatMap(({ id, url, title }): ReviewCheck[] => {
    const before = shownBefore.find((shown) => shown.url === url);
    if (!before) return [];
    const text = `“${title}”和${periodName(before.period)}报的是同一个网址`;
    return [{ id: `repeated-${id}`, result: 'warning', text }];
  });
  if (repeated.length > 0 || shownBefore.length === 0) return repeated;
  return [{ id: 'repeated', result: 'passed', text: '和以前各期不重复' }];
}

function checkChanged({ sameAsReturned }: CheckedSubmission): ReviewCheck[] {
  if (sameAsReturned === null) return [];
  return sameAsReturned
    ? [{ id: 'changed', result: 'warning', text: '和上次退回的一样，没有改' }]
    : [{ id: 'changed', result: 'passed', text: '退回后改过，见“和上次比”' }];
}
