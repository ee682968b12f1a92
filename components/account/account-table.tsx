import { Seal } from '@/components/ui/seal';
import { Table } from '@/components/ui/table';
import { ROLE_NAMES, type Role } from '@/lib/access/role';
import { AccountActs } from './account-acts';

type Line = {
  id: string;
  username: string;
  displayName: string;
  disabled: boolean;
  locked: boolean;
  roles: { role: Role; body: string | null }[];
};

const COLUMNS = [
  { name: '用户名' },
  { name: '称呼' },
  { name: '角色' },
  { name: '状态' },
  { name: '操作', silent: true },
] as const;

function status({ disabled, locked }: Line): string {
  if (disabled) return '已停用';
  return locked ? '已锁定' : '正常';
}

export function AccountTable({ lines, selfId }: { lines: readonly Line[]; selfId: string }) {
  return (
    <Table caption="账号" columns={COLUMNS} rows="tall">
      {lines.map((line) => (
        <tr key={line.id}>
          <th scope="row">{line.username}</th>
          <td>{line.displayName}</td>
          <td>{line.roles.map(({ role, body }) => `${body ?? ''}${ROLE_NAMES[role]}`).join('、')}</td>
          <td>{line.disabled || line.locked ? <Seal state="error" label={status(line)} text /> : status(line)}</td>
          <td>
            <AccountActs accountId={line.id} disabled={line.disabled} self={line.id === selfId} />
          </td>
        </tr>
      ))}
    </Table>
  );
}
