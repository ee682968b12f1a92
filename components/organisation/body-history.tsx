import { Table } from '@/components/ui/table';
import type { EventKind } from '@/lib/audit/domain-event';
import { EVENT_NAMES } from '@/lib/audit/event-names';
import type { HistoryLine } from '@/lib/organisation/body-record';
import { officeMoment } from '@/lib/shared/office-moment';

const COLUMNS = [{ name: '时间' }, { name: '做了什么' }, { name: '谁' }] as const;

const nameOf = (kind: string): string => (kind in EVENT_NAMES ? EVENT_NAMES[kind as EventKind] : kind);

/** What was changed about a body, newest first, out of the audit trail. */
export function BodyHistory({ lines }: { lines: readonly HistoryLine[] }) {
  return (
    <Table caption="变更记录" columns={COLUMNS}>
      {lines.map(({ seq, at, kind, who, details }) => (
        <tr key={seq}>
          <td className="num nw">{officeMoment(at)}</td>
          <td>
            {nameOf(kind)} <span className="s">{details}</span>
          </td>
          <td className="nw">{who ?? '系统'}</td>
        </tr>
      ))}
    </Table>
  );
}
