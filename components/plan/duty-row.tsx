import type { ReactNode } from 'react';
import { Confidence } from '@/components/ui/confidence';
import type { Duty } from '@/lib/plan/checked-plan';
import { deadlineLabel, deadlineNotes } from '@/lib/plan/deadline-label';
import { ActButton } from './act-button';
import { DutyChips } from './duty-chips';

/** One recognised task: number, words, who (unless the item says it for all), until when, how sure. */
export function DutyRow({
  duty,
  number,
  shared,
  href,
  children,
}: {
  duty: Duty;
  number: number;
  /** The item's heading already shows these bodies. */
  shared: boolean;
  href: string;
  /** The editor, when this row is open. */
  children?: ReactNode;
}) {
  const { text, assumed } = deadlineLabel(duty.deadline);
  const notes = deadlineNotes(duty.deadline).filter((note) => !text.includes(note));
  const confirmed = duty.state === 'confirmed';
  const act = `confirm:${duty.id}:${duty.version}`;
  return (
    <li
      id={`row-${duty.id}`}
      className={children ? 'duty-row on' : 'duty-row'}
      data-duty={duty.id}
      data-act={confirmed ? undefined : act}
    >
      <span className="n">{number}</span>
      <div className="x">
        <a href={href} data-open="" aria-expanded={Boolean(children)}>
          {duty.text}
        </a>
        {!shared && (
          <div className="c">
            <DutyChips parties={duty.parties} />
          </div>
        )}
      </div>
      <div className="d">
        {text} {assumed && <span className="m f12">默认值</span>}
        {notes.length > 0 && <span className="m f12">{notes.join('，')}</span>}
      </div>
      <div className="s">
        {confirmed ? (
          <span className="cf">已核对</span>
        ) : (
          <>
            <Confidence level={duty.confidence} />
            {!children && (
              <ActButton act={act} look="text" label={`确认第 ${number} 条`}>
                确认
              </ActButton>
            )}
          </>
        )}
      </div>
      {children}
    </li>
  );
}
