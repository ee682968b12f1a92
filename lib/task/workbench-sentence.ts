import type { LocalDate } from '@/lib/shared/local-date';

export type WorkbenchCounts = {
  returned: number;
  /** Open and due by the end of this month, overdue ones included. */
  month: number;
  /** Of `month`, those whose day has passed. */
  overdue: number;
  later: number;
  waiting: number;
  closed: number;
  /** By an amendment; never part of what is to be done. */
  cancelled: number;
};

/** A sentence in three parts; `figure` is what to stress, empty when nothing is owed. */
export type Sentence = { before: string; figure: string; after: string };

const plain = (before: string): Sentence => ({ before, figure: '', after: '' });

function firstThing({ returned, overdue }: WorkbenchCounts): string {
  if (returned === 1) return '，先改退回的那一件';
  if (returned > 1) return `，先改退回的 ${returned} 件`;
  if (overdue === 1) return '，先办逾期的那一件';
  return overdue > 1 ? `，先办逾期的 ${overdue} 件` : '';
}

/**
 * What a department has to do, as its liaison would read it aloud, from the figures alone: 「这个月有 3 件事要办，先改退回的
 * 那一件」. `nextDue` is the first day of what is due later.
 */
export function workbenchSentence(counts: WorkbenchCounts, nextDue: LocalDate | null): Sentence {
  const owed = counts.returned + counts.month;
  if (owed > 0) return { before: '这个月有 ', figure: `${owed} 件事`, after: `要办${firstThing(counts)}` };
  if (counts.later > 0) {
    const [, month, day] = nextDue?.split('-').map(Number) ?? [];
    return plain(`这个月没有要办的事${nextDue ? `，下一件 ${month} 月 ${day} 日到期` : ''}`);
  }
  if (counts.waiting > 0) return plain(`要办的都报了，${counts.waiting} 件等审核`);
  return plain(counts.closed > 0 ? `今年的 ${counts.closed} 件都办结了` : '还没有下达给你单位的任务');
}

/** Everything of the year is done, nothing waits for review: as far as tasks go, nothing more is needed. */
export const isAllDone = ({ returned, month, later, waiting, closed }: WorkbenchCounts): boolean =>
  closed > 0 && returned + month + later + waiting === 0;
