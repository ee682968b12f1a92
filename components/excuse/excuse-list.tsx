import { Chip } from '@/components/ui/chip';
import { ClauseAnchor } from '@/components/ui/clause-anchor';
import type { WorkCalendar } from '@/lib/calendar/work-calendar';
import type { ExcuseLine } from '@/lib/excuse/excuse';
import { periodName } from '@/lib/review/period';
import type { LocalDate } from '@/lib/shared/local-date';
import { dueLabel } from '@/lib/task/due';
import { STATE_NAMES } from '@/lib/task/obligation';
import { AnswerForm, ReverseForm } from './answer-form';
import { ExcuseWords } from './excuse-panel';

type Given = {
  lines: readonly ExcuseLine[];
  mayDecide: boolean;
  today: LocalDate;
  calendar: WorkCalendar;
  signInPath: string;
};

/** Requests with what they are about and the words of both sides at the left, the decision at the right. */
export function ExcuseList({ lines, mayDecide, today, calendar, signInPath }: Given) {
  return (
    <ul className="excuse-list" aria-label="申请">
      {lines.map((line) => (
        <li key={line.id}>
          <div className="excuse-words">
            <h2>{line.taskText}</h2>
            <p className="f13">
              <Chip>{line.bodyName}</Chip> <ClauseAnchor clause={`${line.anchor}第 ${line.number} 条`} />
              {line.period.length > 4 && ` ${periodName(line.period)}`}
            </p>
            <p className="m f13">
              {line.planTitle}，{STATE_NAMES[line.obligationState]}，
              {dueLabel({ state: line.obligationState, dueOn: line.dueOn }, today, calendar)}
            </p>
            <div className="excuse-words f13">
              <ExcuseWords excuse={line} today={today} />
            </div>
          </div>
          <div>
            {mayDecide && line.state === 'open' && (
              <AnswerForm excuseId={line.id} version={line.version} signInPath={signInPath} />
            )}
            {mayDecide && line.state === 'granted' && line.obligationState === 'not_applicable' && (
              <ReverseForm excuseId={line.id} version={line.version} signInPath={signInPath} />
            )}
          </div>
        </li>
      ))}
    </ul>
  );
}
