import Link from 'next/link';
import { EmptyState } from '@/components/ui/empty-state';
import { Seal } from '@/components/ui/seal';
import { type Answer, type ConsultationState, roundName } from '@/lib/consultation/consultation';
import { dayLabel } from '@/lib/shared/day-label';
import type { LocalDate } from '@/lib/shared/local-date';

type Line = {
  id: string;
  number: number;
  title: string;
  state: ConsultationState;
  dueOn: LocalDate;
  answer: Answer;
  reminded: boolean;
  opinions: number;
};

const STATES: Record<ConsultationState, string> = {
  open: '正在征求',
  closed: '办公室正在研究',
  published: '已反馈采纳情况',
};

function Reply({ answer, opinions, state, reminded, overdue }: Line & { overdue: boolean }) {
  if (answer === 'none') return <Seal state="supplied" label="没有意见" text />;
  if (answer === 'opinions') return <Seal state="supplied" label={`意见 ${opinions} 条`} text />;
  if (state !== 'open') return <Seal state="ongoing" label="没有回复" text />;
  const label = reminded ? '等你单位回复，已催' : '等你单位回复';
  return <Seal state={overdue ? 'overdue' : 'due-soon'} label={label} text />;
}

/** The drafts a body was asked about, open ones first. */
export function AskedList({ rounds, today }: { rounds: readonly Line[]; today: LocalDate }) {
  if (rounds.length === 0)
    return <EmptyState title="没有要提意见的征求意见稿">政务公开科发来征求意见稿时，会列在这里。</EmptyState>;
  return (
    <ul className="asked-lines" aria-label="征求意见稿">
      {rounds.map((round) => (
        <li key={round.id}>
          <Link href={`/my-consultations/${round.id}`}>《{round.title}（征求意见稿）》</Link>
          <span className="m f12">{roundName(round.number)}</span>
          <Reply {...round} overdue={today > round.dueOn} />
          <span className="f13 nw">{dayLabel(round.dueOn, today)}截止</span>
          <span className="s f13 nw">{STATES[round.state]}</span>
        </li>
      ))}
    </ul>
  );
}
