import { LinkButton } from '@/components/ui/link-button';
import { LEVEL_NAMES } from '@/lib/problem/problem';
import type { ProblemStep, ProblemView } from '@/lib/problem/problem-view';
import { dayLabel } from '@/lib/shared/day-label';
import type { LocalDate } from '@/lib/shared/local-date';

const PAPERS: Partial<Record<ProblemStep['level'], string>> = { order: '督办单', circular: '通报', talk: '约谈通知' };

const detailsOf = (step: ProblemStep, today: LocalDate): string =>
  [
    step.documentNumber,
    step.replyBy && `要求${dayLabel(step.replyBy, today)}前整改`,
    step.scope && `发到${step.scope}`,
    step.talker && step.talkedTo && `${step.talker}约谈${step.talkedTo}`,
    step.commitment && `承诺：${step.commitment}`,
  ]
    .filter(Boolean)
    .join('；');

/** The steps taken, with their papers for those who may have them. */
export function StepList({
  problem,
  today,
  papers,
}: {
  problem: Pick<ProblemView, 'id' | 'steps'>;
  today: LocalDate;
  papers: boolean;
}) {
  return (
    <ol className="stack tight" aria-label="已采取的措施">
      {problem.steps.map((step) => (
        <li key={step.id} className="f13">
          <b>{LEVEL_NAMES[step.level]}</b>
          <span className="m">
            {' '}
            {step.byName}，{dayLabel(step.takenOn, today)}
          </span>
          <div>{step.text}</div>
          <div className="m">{detailsOf(step, today)}</div>
          {papers && PAPERS[step.level] && (
            <LinkButton download size="small" href={`/api/problems/${problem.id}/paper?step=${step.level}`}>
              {`${PAPERS[step.level]}（Word）`}
            </LinkButton>
          )}
        </li>
      ))}
    </ol>
  );
}
