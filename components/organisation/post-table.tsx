import { Table } from '@/components/ui/table';
import { SINCE_UNKNOWN } from '@/lib/organisation/body';
import { type BodyPost, POST_NAMES } from '@/lib/organisation/body-post';
import type { LocalDate } from '@/lib/shared/local-date';
import { EndPostForm } from './post-forms';

const COLUMNS = [
  { name: '岗位' },
  { name: '谁' },
  { name: '办公电话' },
  { name: '到任' },
  { name: '离任' },
  { name: '操作', silent: true },
] as const;

/** Who holds and held a body's posts. */
export function PostTable({
  bodyId,
  posts,
  day,
  mayManage,
}: {
  bodyId: string;
  posts: readonly BodyPost[];
  day: LocalDate;
  mayManage: boolean;
}) {
  return (
    <Table caption="岗位" columns={COLUMNS}>
      {posts.map((post) => (
        <tr key={post.id}>
          <th scope="row" className="nw">
            {POST_NAMES[post.kind]}
          </th>
          <td className="nw">{post.title}</td>
          <td className="num">{post.phone}</td>
          <td className="num nw">{post.validFrom === SINCE_UNKNOWN ? '不详' : post.validFrom}</td>
          <td className="num nw">{post.validTo ?? '在任'}</td>
          <td>{mayManage && post.validTo === null && <EndPostForm bodyId={bodyId} post={post} today={day} />}</td>
        </tr>
      ))}
    </Table>
  );
}
