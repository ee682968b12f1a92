import type { Duty } from '@/lib/plan/checked-plan';
import {
  compareRevisions,
  ownChanges,
  type RevisionPart,
  type RevisionRow,
  revisionValues,
} from '@/lib/plan/compare-revisions';
import type { FormState, FormValues } from '@/lib/shared/form-state';
import { ActButton } from './act-button';

export type Conflict = { rows: RevisionRow[]; merged: FormState };

/** What one typed against a version of the duty that somebody else has overtaken; null when nobody has. */
export function conflictOf(duty: Duty, state: FormState): Conflict | null {
  if (!('values' in state)) return null;
  const { was, ...mine } = state.values;
  if (Number(mine.version) === duty.version) return null;
  const theirs = revisionValues(duty);
  const rows = compareRevisions({ was: parseValues(was), theirs, mine });
  return { rows, merged: { status: 'kept', values: { ...ownChanges(rows, mine), was: JSON.stringify(theirs) } } };
}

function parseValues(was: string | string[] | undefined): FormValues | null {
  if (typeof was !== 'string') return null;
  try {
    return JSON.parse(was) as FormValues;
  } catch {
    return null;
  }
}

const NAMES: Record<RevisionPart, string> = {
  text: '要办的事',
  parties: '责任单位',
  deadline: '期限',
  separateLeads: '牵头',
  factKey: '办结后证明',
};

const BY: Record<RevisionRow['by'], string> = { mine: '你改的', theirs: '别人改的', both: '两人都改了' };

/** Both people's texts side by side; the fields below hold one's own changes over what is there now. */
export function DutyConflict({ rows, form }: { rows: readonly RevisionRow[]; form: string }) {
  return (
    <section className="duty-conflict" aria-label="两边都改了">
      <p>
        <b>你写的时候，别人也改了这一条。</b>下面的框里是现在的内容加上你的改动，核对后确认；或者
      </p>
      <ActButton act={`forget:${form}`}>用现在的，不要我的</ActButton>
      {rows.length > 0 && (
        <table>
          <thead>
            <tr>
              <th scope="col">哪里</th>
              <th scope="col">现在的</th>
              <th scope="col">你的</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ part, was, theirs, mine, by }) => (
              <tr key={part}>
                <th scope="row">
                  {NAMES[part]} <span className="m f12">{BY[by]}</span>
                  {was !== null && <span className="m f12">原来：{was}</span>}
                </th>
                <td className={by === 'mine' ? 'm' : undefined}>{theirs}</td>
                <td className={by === 'theirs' ? 'm' : undefined}>{mine}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
