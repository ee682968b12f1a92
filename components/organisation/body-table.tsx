import Link from 'next/link';
import { Seal } from '@/components/ui/seal';
import { Table } from '@/components/ui/table';
import type { Body } from '@/lib/organisation/body';
import { type BodyPost, findVacancies, POST_NAMES } from '@/lib/organisation/body-post';
import { KIND_NAMES } from './kind-names';

type Line = Body & { aliases: readonly string[]; posts: readonly BodyPost[] };

const COLUMNS = [{ name: '简称' }, { name: '全称' }, { name: '类别' }, { name: '别名' }, { name: '缺' }] as const;

/** The directory of bodies; a post nobody holds is marked. */
export function BodyTable({ lines }: { lines: readonly Line[] }) {
  return (
    <Table caption="单位名录" columns={COLUMNS} sticky>
      {lines.map(({ id, shortName, name, kind, aliases, posts }) => (
        <tr key={id}>
          <th scope="row">
            <Link href={`/bodies/${id}`} prefetch={false}>
              {shortName}
            </Link>
          </th>
          <td>{name}</td>
          <td>{KIND_NAMES[kind]}</td>
          <td>{aliases.join('、')}</td>
          <td>
            <Vacancies posts={posts} />
          </td>
        </tr>
      ))}
    </Table>
  );
}

function Vacancies({ posts }: { posts: readonly BodyPost[] }) {
  const vacant = findVacancies(posts);
  if (vacant.length === 0) return null;
  return <Seal state="missing" label={`没有${vacant.map((kind) => POST_NAMES[kind]).join('、')}`} text />;
}
