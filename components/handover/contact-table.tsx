import { Table } from '@/components/ui/table';
import type { HandOverPost } from '@/lib/handover/hand-over';
import { POST_NAMES } from '@/lib/organisation/body-post';

const COLUMNS = [{ name: '岗位' }, { name: '单位' }, { name: '谁' }, { name: '办公电话' }] as const;

/** Whom to ask: the posts of the body itself and the contacts of the office. */
export function ContactTable({ posts }: { posts: readonly HandOverPost[] }) {
  return (
    <Table caption="联系人" columns={COLUMNS}>
      {posts.map(({ id, kind, bodyName, title, phone }) => (
        <tr key={id}>
          <th scope="row" className="nw">
            {POST_NAMES[kind]}
          </th>
          <td>{bodyName}</td>
          <td>{title}</td>
          <td className="num">{phone ?? <span className="m">没有登记</span>}</td>
        </tr>
      ))}
    </Table>
  );
}
