import type { ReactNode } from 'react';
import { Confidence } from '@/components/ui/confidence';
import type { Duty } from '@/lib/plan/checked-plan';
import { deadlineLabel, deadlineNotes } from '@/lib/plan/deadline-label';
import { ACT_FORM, ActButton } from './act-button';
import { RowNews } from './desk-news';
import { DutyChips } from './duty-chips';

type Shown = {
  duty: Duty;
  number: number;
  /** The item's heading already shows these bodies. */
  shared: boolean;
  mayEdit: boolean;
  href: string;
  /** The editor, when this row is open. */
  children?: ReactNode;
};

/** One recognised task: number, words, who (unless the item says it for all), until when, how sure. */
export function DutyRow({ duty, number, shared, mayEdit, href, children }: Shown) {
  const { text, assumed } = deadlineLabel(duty.deadline);
  const notes = deadlineNotes(duty.deadline).filter((note) => !text.includes(note));
  const isOpen = duty.state === 'proposed';
  return (
    <li
      id={`row-${duty.id}`}
      className={children ? 'duty-row on' : 'duty-row'}
      data-duty={duty.id}
      data-act={isOpen ? 'confirm' : undefined}
    >
      <span className="n">
        {mayEdit && isOpen && (
          <input
            type="checkbox"
            form={ACT_FORM}
            name="chosen"
            value={`${duty.id}:${duty.version}`}
            aria-label={`勾选第 ${number} 条`}
          />
        )}
        {number}
      </span>
      <div className="x">
        <a href={href} data-open="" aria-expanded={Boolean(children)}>
          {duty.text}
        </a>
        {!shared && (
          <div className="c">
            <DutyChips parties={duty.parties} />
          </div>
        )}
        <RowNews dutyId={duty.id} />
      </div>
      <div className="d">
        {text} {assumed && <span className="m f12">默认值</span>}
        {notes.length > 0 && <span className="m f12">{notes.join('，')}</span>}
      </div>
      <div className="s">
        {isOpen ? <Confidence level={duty.confidence} /> : <span className="cf">已核对</span>}
        {isOpen && mayEdit && !children && (
          <ActButton act={`confirm:${duty.id}:${duty.version}`} look="text" label={`确认第 ${number} 条`}>
            确认
          </ActButton>
        )}
      </div>
      {children}
    </li>
  );
}
