import { type CityCounts, percentClosed } from '@/lib/review/city-figures';
import { CityBar } from './city-bar';

export type CityLine = CityCounts & { id: string; name: string };

/** Bodies (or chapters) one a line: bar, done of all, per cent, and what is overdue. */
export function CityTable({ caption, head, lines }: { caption: string; head: string; lines: readonly CityLine[] }) {
  return (
    <table className="city">
      <caption className="vh">{caption}</caption>
      <thead className="vh">
        <tr>
          <th scope="col">{head}</th>
          <th scope="col">进度</th>
          <th scope="col">办结</th>
          <th scope="col">办结率</th>
          <th scope="col">逾期</th>
        </tr>
      </thead>
      <tbody>
        {lines.map(({ id, name, ...counts }) => (
          <tr key={id}>
            <th scope="row">{name}</th>
            <td className="bar">
              <CityBar counts={counts} />
            </td>
            <td className="r num">
              {counts.closed}/{counts.total}
            </td>
            <td className="r num m">{percentClosed(counts) ?? '－'}%</td>
            <td className="r num">{counts.overdue > 0 && <b className="owed">逾期 {counts.overdue}</b>}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
