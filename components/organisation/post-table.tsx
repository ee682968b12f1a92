import { Table } from '@/components/ui/table';
import { type BodyPost, POST_NAMES } from '@/lib/organisation/body-post';
import { EndPostForm } from './body-forms';

const COLUMNS = [
  { name: '岗位' },
  { name: '谁' },
  { name: '起' },
  { name: '止' },
  { name: '操作', silent: true },
] as const;

/** Who holds and held a body's posts. */
export function PostTable({ bodyId, posts }: { bodyId: string; posts: readonly BodyPost[] }) {
  return (
    <Table caption="岗位" columns={COLUMNS}>
      {posts.map(({ id, kind, title, validFrom, validTo }) => (
        <tr key={id}>
          <th scope="row">{POST_NAMES[kind]}</th>
          <td>{title}</td>
          <td className="num">{validFrom}</td>
          <td className="num">{validTo ?? '在任'}</td>
          <td>{validTo === null && <EndPostForm bodyId={bodyId} postId={id} />}</td>
        </tr>
      ))}
    </Table>
  );
}
