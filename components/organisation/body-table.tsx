import Link from 'next/link';
import { Table } from '@/components/ui/table';
import { isHeldOn, type PostKind } from '@/lib/organisation/body-post';
import type { BodyLine } from '@/lib/organisation/body-record';
import { KIND_NAMES } from '@/lib/organisation/body-words';
import { SUCCESSION_NAMES } from '@/lib/organisation/succession';
import type { LocalDate } from '@/lib/shared/local-date';
import { VacancySeal } from './vacancy-seal';

const COLUMNS = [
  { name: '简称' },
  { name: '全称和别名' },
  { name: '类别' },
  { name: '分管领导' },
  { name: '经办联系人' },
  { name: '要办的' },
] as const;

/** The directory of bodies; a post nobody holds and what became of an ended body stand in the last column. */
export function BodyTable({ lines, day }: { lines: readonly BodyLine[]; day: LocalDate }) {
  return (
    <Table caption="单位名录" columns={COLUMNS}>
      {lines.map((line) => (
        <tr key={line.id}>
          <th scope="row">
            <Link className="nw" href={`/bodies/${line.id}`} prefetch={false}>
              {line.shortName}
            </Link>
          </th>
          <td>
            {line.name}
            {line.aliases.length > 0 && <span className="m f12"> 又作 {line.aliases.join('、')}</span>}
          </td>
          <td className="nw">
            {KIND_NAMES[line.kind]}
            {line.parentName && <span className="m f12"> {line.parentName}</span>}
          </td>
          <td className="nw">{holders(line, 'deputy', day)}</td>
          <td className="nw">{holders(line, 'contact', day)}</td>
          <td>
            <Ending line={line} />
            <VacancySeal line={line} day={day} />
          </td>
        </tr>
      ))}
    </Table>
  );
}

const holders = ({ posts }: BodyLine, kind: PostKind, day: LocalDate): string =>
  posts.flatMap((post) => (post.kind === kind && isHeldOn(post, day) ? post.title : [])).join('、');

function Ending({ line: { validTo, successors } }: { line: BodyLine }) {
  if (validTo === null) return null;
  const heirs = successors.map(({ kind, shortName }) => `${SUCCESSION_NAMES[kind]}${shortName}`).join('、');
  return (
    <span className="m">
      止于 {validTo}
      {heirs && `，${heirs}`}
    </span>
  );
}
