import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Actor, SYSTEM_ACTOR } from '@/lib/access/actor';
import { ROLE_NAMES, type Role } from '@/lib/access/role';
import { saveNewAccount } from '@/lib/account/server/account-store';
import { prisma } from '@/lib/server/db';
import { env } from '@/lib/server/env';
import { hashPassword, readablePassword } from '@/lib/server/secret';
import { commit } from '@/lib/server/unit-of-work';
import { newId } from '@/lib/shared/new-id';
import { HENGYANG_BODIES, type SeedBody } from './hengyang-bodies';

type CityPost = { user: string; role: Role; name: string };

/** The office's posts; no invented persons, only job titles. */
const CITY_POSTS: readonly CityPost[] = [
  { user: 'gongkai', role: 'steward', name: '市政府办政务公开科科长' },
  { user: 'shenhe', role: 'reviewer', name: '市政府办政务公开科审核员' },
  { user: 'fushen', role: 'reviewer', name: '市政府办政务公开科复审员' },
  { user: 'lingdao', role: 'leader', name: '市政府办分管副主任' },
  { user: 'duban', role: 'supervision', name: '市政府督查室督查员' },
  { user: 'jiandu', role: 'auditor', name: '审计监督员' },
  { user: 'xitong', role: 'sysadmin', name: '系统管理员' },
  { user: 'anquan', role: 'secadmin', name: '安全管理员' },
  { user: 'rizhi', role: 'auditadmin', name: '审计管理员' },
];

/** Shown at start; the file has them all. */
const SHOWN = new Set([
  'gongkai',
  'shenhe',
  'lingdao',
  'fagai',
  'huanbao',
  'minzheng',
  'hengnan',
  'jiandu',
  'xitong',
  'rizhi',
]);

export type DemoPeople = { city: Record<string, Actor>; liaisons: Map<string, Actor> };
type Login = { role: string; name: string; username: string; password: string; shown: boolean };

/** One liaison for each body and the office's posts, with passwords made for this installation. */
export async function seedPeople(): Promise<{ people: DemoPeople; logins: Login[] }> {
  const people: DemoPeople = { city: {}, liaisons: new Map() };
  const logins: Login[] = [];
  const open = async (user: string, role: Role, name: string, body: SeedBody | null) => {
    const { actor, password } = await openAccount({ user, role, name, body });
    logins.push({ role: ROLE_NAMES[role], name, username: user, password, shown: SHOWN.has(user) });
    return actor;
  };
  for (const { user, role, name } of CITY_POSTS) people.city[user] = await open(user, role, name, null);
  for (const body of HENGYANG_BODIES) {
    people.liaisons.set(body.shortName, await open(body.user, 'liaison', `${body.shortName}政务公开联络员`, body));
  }
  return { people, logins };
}

type NewPost = { user: string; role: Role; name: string; body: SeedBody | null };

async function openAccount({ user, role, name, body }: NewPost): Promise<{ actor: Actor; password: string }> {
  const row = body && (await prisma.body.findUnique({ where: { shortName: body.shortName } }));
  const id = newId();
  const password = readablePassword();
  const bodyId = row?.id ?? null;
  const passwordHash = await hashPassword(password);
  const subject = { type: 'account', id } as const;
  await commit(SYSTEM_ACTOR, { kind: 'account.created', subject, data: { username: user, roles: [role] } }, (tx) =>
    saveNewAccount(tx, {
      id,
      username: user,
      displayName: name,
      passwordHash,
      mustChangePassword: false,
      grants: [{ id: newId(), role, bodyId }],
    }),
  );
  const actor: Actor = {
    accountId: id,
    sessionId: '-',
    username: user,
    displayName: name,
    body: row ? { id: row.id, name: row.name, shortName: row.shortName } : null,
    roles: [{ role, bodyId }],
    mustChangePassword: false,
    theme: 'system',
  };
  return { actor, password };
}

/** What the operator needs at every start, readable by the operator alone. */
export async function writeLogins(today: string, logins: readonly Login[]): Promise<void> {
  const file = join(env.dataDir, 'demo-accounts.json');
  await writeFile(file, `${JSON.stringify({ today, accounts: logins }, null, 1)}\n`, { mode: 0o600 });
}
