import type { Actor } from '@/lib/access/actor';
import { can } from '@/lib/access/can';
import type { Role } from '@/lib/access/role';
import { readRows } from '@/lib/server/db';

export const ACCOUNTS_PER_PAGE = 100;

export type AccountLine = {
  id: string;
  username: string;
  displayName: string;
  disabled: boolean;
  locked: boolean;
  roles: { role: Role; body: string | null }[];
};

const LIST_ACCOUNTS = `
  SELECT a.id, a.username, a.display_name AS "displayName", a.disabled_at IS NOT NULL AS disabled,
    coalesce(a.locked_until > now(), false) AS locked,
    coalesce(json_agg(json_build_object('role', g.role, 'body', b.short_name)) FILTER (WHERE g.id IS NOT NULL), '[]') AS roles
  FROM (SELECT * FROM account ORDER BY username LIMIT $1 OFFSET $2) a
  LEFT JOIN role_grant g ON g.account_id = a.id LEFT JOIN body b ON b.id = g.body_id
  GROUP BY a.id, a.username, a.display_name, a.disabled_at, a.locked_until
  ORDER BY a.username`;

/** One page of accounts by user name; empty for anyone who may not manage accounts. */
export async function listAccounts(actor: Actor, page: number): Promise<{ lines: AccountLine[]; total: number }> {
  if (!can(actor, 'account.manage')) return { lines: [], total: 0 };
  const offset = (page - 1) * ACCOUNTS_PER_PAGE;
  const [lines, [count]] = await Promise.all([
    readRows<AccountLine>('list-accounts', LIST_ACCOUNTS, [ACCOUNTS_PER_PAGE, offset]),
    readRows<{ total: number }>('count-accounts', 'SELECT count(*) AS total FROM account', []),
  ]);
  return { lines, total: count?.total ?? 0 };
}

export type BodyChoice = { id: string; shortName: string };

/** Bodies that an account can be opened for. */
export async function listBodyChoices(actor: Actor): Promise<BodyChoice[]> {
  if (!can(actor, 'account.manage')) return [];
  const sql = 'SELECT id, short_name AS "shortName" FROM body WHERE valid_to IS NULL ORDER BY kind, sort_order';
  return readRows<BodyChoice>('list-body-choices', sql, []);
}
