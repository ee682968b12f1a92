import { TextPieces } from '@/components/ui/text-pieces';
import type { ClauseChange, DutyChange } from '@/lib/consultation/compare-drafts';
import type { Opinion } from '@/lib/consultation/consultation';
import { DecisionSeal } from './decision-seal';
import { OpinionWords } from './opinion-words';

const KINDS: Record<ClauseChange['kind'], string> = {
  same: '没有变',
  changed: '有改动',
  added: '新增',
  removed: '删去',
};
const DUTY_KINDS: Record<DutyChange['kind'], string> = { reworded: '任务改字', removed: '任务移除', added: '任务新增' };

type Given = { rows: readonly ClauseChange[]; opinions: readonly Opinion[]; all: boolean };

/** Draft against final text: every changed clause with the opinions on it; unchanged ones only where somebody spoke. */
export function ComparisonList({ rows, opinions, all }: Given) {
  const on = ({ before }: ClauseChange) => (before ? opinions.filter(({ clause }) => clause === before.ordinal) : []);
  const shown = rows.filter((row) => all || row.kind !== 'same' || on(row).length > 0);
  if (shown.length === 0) return <p className="note">定稿和征求意见稿一字不差，也没有单位对哪一条提过意见。</p>;
  return (
    <ul className="changes" aria-label="征求意见稿和定稿对照">
      {shown.map((row) => (
        <li key={`${row.before?.ordinal ?? '新'} ${row.after?.ordinal ?? '删'}`}>
          <div className="place">
            {(row.after ?? row.before)?.anchor || '开头'}
            <b className={row.kind === 'same' ? 'm' : undefined}>{KINDS[row.kind]}</b>
          </div>
          <div>
            <p className="text">
              <TextPieces pieces={row.pieces} />
            </p>
            {row.duties.map((duty) => (
              <p key={`${duty.kind} ${duty.before} ${duty.after}`} className="duties">
                <b className="f12">{DUTY_KINDS[duty.kind]}</b> <TextPieces pieces={duty.pieces} />
              </p>
            ))}
          </div>
          <ul className="causes">
            {on(row).map((opinion) => (
              <li key={opinion.id}>
                <p className="flex flex-wrap gap-2 f13">
                  <b>{opinion.bodyName}</b>
                  <DecisionSeal decision={opinion.decision} text />
                </p>
                <OpinionWords opinion={opinion} />
                {opinion.decisionReason && <p className="f13 m">答复：{opinion.decisionReason}</p>}
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  );
}
