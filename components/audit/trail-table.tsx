import { Table } from '@/components/ui/table';
import type { EventKind } from '@/lib/audit/domain-event';
import { EVENT_NAMES } from '@/lib/audit/event-names';
import { officeMoment } from '@/lib/shared/office-moment';

export type TrailLine = {
  seq: number;
  at: Date;
  kind: string;
  actor: { name: string; username: string; bodyName: string | null } | null;
  subject: string;
  details: string;
};

const COLUMNS = [
  { name: '第几条', align: 'right' },
  { name: '时间' },
  { name: '谁' },
  { name: '做了什么' },
  { name: '对什么' },
] as const;

/** Kinds that code has since given up keep their technical name. */
const nameOf = (kind: string): string => (kind in EVENT_NAMES ? EVENT_NAMES[kind as EventKind] : kind);

/** Events one a line, newest first. */
export function TrailTable({ lines }: { lines: readonly TrailLine[] }) {
  return (
    <Table caption="操作日志" columns={COLUMNS} sticky>
      {lines.map(({ seq, at, kind, actor, subject, details }) => (
        <tr key={seq}>
          <td className="r num m">{seq}</td>
          <td className="num nw">{officeMoment(at)}</td>
          <td className="nw">
            {actor ? (
              <>
                {actor.bodyName && <span className="m">{actor.bodyName} </span>}
                {actor.name}
              </>
            ) : (
              <span className="m">系统</span>
            )}
          </td>
          <td>
            <b>{nameOf(kind)}</b> <span className="s">{details}</span>
          </td>
          <td className="s">{subject}</td>
        </tr>
      ))}
    </Table>
  );
}
