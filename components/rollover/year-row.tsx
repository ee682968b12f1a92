import { Chip } from '@/components/ui/chip';
import { TextPieces } from '@/components/ui/text-pieces';
import { deadlineLabel } from '@/lib/plan/deadline-label';
import { partyNames, YEAR_KIND_NAMES, type YearDuty, type YearGroup } from '@/lib/rollover/rollover';
import { TAKE_OVER_NAMES, type TakeOverPart } from '@/lib/rollover/take-over';
import { compareText } from '@/lib/shared/compare-text';
import { LinkForm } from './link-form';
import { PressForm } from './press-form';

export type RowTools = {
  planId: string;
  lastPlanId: string;
  /** Last year's duties, to choose one by hand; null for a reader. */
  choices: readonly { id: string; label: string }[] | null;
  offers: ReadonlyMap<string, readonly TakeOverPart[]>;
};

const CHIP = {
  carried: 'plain',
  changed: 'co',
  merged: 'co',
  split: 'co',
  new: 'responsible',
  dropped: 'plain',
} as const;

/** One group: last year's side, this year's side, and what can be done about it. */
export function YearRow({ group, tools }: { group: YearGroup; tools: RowTools }) {
  const { kind, last, now, byHand } = group;
  const [before] = last;
  return (
    <tr>
      <td className="nw">
        <Chip kind={CHIP[kind]}>{YEAR_KIND_NAMES[kind]}</Chip>
        {byHand && <div className="m f12">人工对上</div>}
      </td>
      <td>
        {last.length === 0 ? (
          <span className="m">上年没有</span>
        ) : (
          last.map((duty) => <Side key={duty.id} duty={duty} />)
        )}
      </td>
      <td>
        {now.length === 0 && <span className="m">今年没有</span>}
        {now.map((duty) => (
          <div key={duty.id}>
            <Side
              duty={duty}
              before={kind === 'changed' ? before : undefined}
              moved={before && now.length === 1 && last.length === 1 ? before : undefined}
            />
            {tools.choices && <Tools duty={duty} group={group} tools={tools} />}
          </div>
        ))}
      </td>
    </tr>
  );
}

function Side({ duty, before, moved }: { duty: YearDuty; before?: YearDuty; moved?: YearDuty }) {
  const bodies = partyNames(duty).join('、');
  const bodiesBefore = moved && partyNames(moved).join('、');
  return (
    <div className="year-side">
      <p>
        <span className="num m">{duty.number}</span>{' '}
        {before ? <TextPieces pieces={compareText(before.text, duty.text)} /> : duty.text}
      </p>
      <p className="m f12">
        {duty.anchor} {bodies || '没有写单位'} {deadlineLabel(duty.deadline).text}
        {bodiesBefore !== undefined && bodiesBefore !== bodies && `（上年：${bodiesBefore || '没有写单位'}）`}
      </p>
    </div>
  );
}

/** Taking over, taking apart, or putting together with another duty of last year. */
function Tools({ duty, group, tools }: { duty: YearDuty; group: YearGroup; tools: RowTools }) {
  const { planId, lastPlanId, choices, offers } = tools;
  const years = { planId, lastPlanId, dutyId: duty.id };
  const offered = offers.get(duty.id) ?? [];
  return (
    <div className="year-tools">
      {offered.length > 0 && (
        <PressForm
          act="take-over"
          fields={years}
          label={`采用上年${offered.map((part) => TAKE_OVER_NAMES[part]).join('、')}`}
        />
      )}
      {group.last.map((last) => (
        <PressForm
          key={last.id}
          act="apart"
          fields={{ ...years, lastDutyId: last.id, word: 'apart' }}
          label={group.last.length > 1 ? `与上年第 ${last.number} 条分开` : '不是同一件'}
        />
      ))}
      {group.last.length === 0 && <LinkForm years={years} choices={choices ?? []} number={duty.number} />}
    </div>
  );
}
