import { PageHead } from '@/components/layout/page-head';
import { Breadcrumb } from '@/components/ui/breadcrumb';
import { LinkButton } from '@/components/ui/link-button';
import { daysLeft } from '@/lib/calendar/days-left';
import type { WorkCalendar } from '@/lib/calendar/work-calendar';
import { workingDaysBetween } from '@/lib/calendar/working-days';
import { type Consultation, type Recipient, roundName } from '@/lib/consultation/consultation';
import { dayLabel } from '@/lib/shared/day-label';
import type { LocalDate } from '@/lib/shared/local-date';
import { NoOpinionForm } from './no-opinion-form';

type Asked = { round: Consultation; recipient: Recipient; opinions: number; today: LocalDate; calendar: WorkCalendar };

/** 「7月15日前，还有 3 个工作日」, in colour once it presses. */
function Until({ round, today, calendar }: Pick<Asked, 'round' | 'today' | 'calendar'>) {
  const late = round.dueOn < today;
  const pressing = workingDaysBetween(today, round.dueOn, calendar) <= 2;
  return (
    <span className={late ? 'owed' : pressing ? 'soon' : undefined}>
      {dayLabel(round.dueOn, today)}前，{daysLeft(round.dueOn, today, calendar)}
      {late && '，现在提会标为逾期'}
    </span>
  );
}

/** Until when the round runs, and what the body has answered so far. */
function Standing({ round, recipient, opinions, today, calendar }: Asked) {
  const answered =
    recipient.answer === 'none' ? '已回复：没有意见' : opinions > 0 ? `已提意见 ${opinions} 条` : '还没有回复';
  if (round.state === 'published') return <span>采纳情况已反馈，{answered}</span>;
  if (round.state === 'closed') return <span>已结束，办公室正在研究各单位意见；{answered}</span>;
  return (
    <>
      <Until round={round} today={today} calendar={calendar} />
      <span>{answered}</span>
      {recipient.remindedAt && recipient.answer === 'waiting' && <span className="owed">政务公开科催过一次</span>}
    </>
  );
}

/** What a body is asked, until when, and the way to answer at once. */
export function AskedHead({ mayAnswer, ...asked }: Asked & { mayAnswer: boolean }) {
  const { round, recipient, opinions } = asked;
  const paper = `/api/consultations/${round.id}`;
  return (
    <PageHead
      crumbs={
        <Breadcrumb items={[{ label: '征求意见', href: '/my-consultations' }, { label: roundName(round.number) }]} />
      }
      title={`《${round.title}（征求意见稿）》`}
      meta={
        <>
          <Standing {...asked} />
          <span className="s w-full">{round.coverNote}</span>
        </>
      }
      actions={
        <>
          <LinkButton href={`${paper}/letter?body=${recipient.bodyId}`} look="text" download>
            征求意见函 .docx
          </LinkButton>
          {round.state === 'published' && (
            <LinkButton href={`${paper}/feedback?body=${recipient.bodyId}`} download>
              反馈 .docx
            </LinkButton>
          )}
          {mayAnswer && opinions === 0 && recipient.answer !== 'none' && <NoOpinionForm consultationId={round.id} />}
        </>
      }
    />
  );
}
