import { Checkbox } from '@/components/ui/checkbox';
import { Seal } from '@/components/ui/seal';
import { Table } from '@/components/ui/table';
import type { PlannedLine } from '@/lib/organisation/plan-reform';
import { SUCCESSION_NAMES } from '@/lib/organisation/succession';

const COLUMNS = [
  { name: '实施' },
  { name: '到前一天为止' },
  { name: '方式' },
  { name: '承接' },
  { name: '生效日期' },
  { name: '留在原单位', align: 'right' },
  { name: '说明' },
] as const;

type Line = PlannedLine & { openObligations: number };

/** A reform line by line: who ends, who begins or goes on, what stays. Uncertain lines are not ticked beforehand. */
export function ReformTable({ lines }: { lines: readonly Line[] }) {
  return (
    <Table caption="机构改革对照表" columns={COLUMNS}>
      {lines.map(({ line, ends, begins, goesOn, obstacle, openObligations }) => (
        <tr key={line.key}>
          <td>
            {obstacle ? (
              <span className="m">不办</span>
            ) : (
              <Checkbox
                name="keys"
                value={line.key}
                defaultChecked={line.certain}
                aria-label={`实施 ${line.from.join('、')}`}
              />
            )}
          </td>
          <th scope="row">{(ends.length > 0 ? ends.map(({ shortName }) => shortName) : line.from).join('、')}</th>
          <td className="nw">{SUCCESSION_NAMES[line.kind]}</td>
          <td>{[...begins.map(({ name }) => `${name}（新）`), ...goesOn.map(({ name }) => name)].join('、')}</td>
          <td className="num nw">
            {obstacle ? (
              line.effectiveOn
            ) : (
              <span className="block w-36">
                <input type="hidden" name="lineKeys" value={line.key} />
                <input
                  className="in"
                  type="date"
                  name="days"
                  defaultValue={line.effectiveOn}
                  aria-label={`${line.from.join('、')}的生效日期`}
                  required
                />
              </span>
            )}
          </td>
          <td className="r num nw">{openObligations > 0 ? `${openObligations} 件未办结` : ''}</td>
          <td>
            <Note line={line} obstacle={obstacle} />
          </td>
        </tr>
      ))}
    </Table>
  );
}

function Note({ line: { certain, note }, obstacle }: Pick<PlannedLine, 'line' | 'obstacle'>) {
  if (obstacle) return <span className="m">{obstacle}</span>;
  return certain ? note : <Seal state="unknown-name" label={note} text />;
}
