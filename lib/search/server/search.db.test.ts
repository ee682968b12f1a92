import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '@/lib/access/actor';
import type { SearchKind } from '@/lib/search/search-hit';
import { disconnect, prisma } from '@/lib/server/db';
import { newId } from '@/lib/shared/new-id';
import { aBody, aPost, type BuiltBody } from '@/prisma/seed/a-body';
import { anAccount } from '@/prisma/seed/an-account';
import { anObligation, aPlan, aTask, type BuiltTask } from '@/prisma/seed/an-obligation';
import { evidenceFor } from '@/prisma/seed/evidence-for';
import { searchAll } from './queries';

afterAll(disconnect);

/** A word that only this run's rows hold. */
const WORD = `q${newId().slice(-8)}z`;
const ALONE = `q${newId().slice(-8)}y`;

let own: BuiltBody;
let task: BuiltTask;
let shared: BuiltTask & { obligationId: string };
let foreign: BuiltTask & { obligationId: string };
let liaison: Actor;
let steward: Actor;

const found = async (actor: Actor, typed: string, kind: SearchKind) =>
  (await searchAll(actor, typed)).find((group) => group.kind === kind)?.hits ?? [];

beforeAll(async () => {
  own = await aBody({ name: `衡阳市发展和改革委员会${WORD}`, shortName: `市发改委${WORD}` });
  const other = await aBody();
  const planId = await aPlan();
  task = await aTask(planId, `公开${WORD}饮用水水质，覆盖率达到100%`);
  shared = await anObligation({ body: own, task });
  await anObligation({ body: own, task, period: '2016-11', dueOn: '2016-11-30' });
  foreign = await anObligation({ body: other, task: await aTask(planId, `公开${ALONE}预算`) });
  await evidenceFor({ bodyId: own.id, obligationId: shared.obligationId, title: `${WORD}水质公告` });
  await evidenceFor({ bodyId: other.id, obligationId: foreign.obligationId, title: `${ALONE}预算公告` });
  await aPost(own.id, 'contact', `经办${WORD}`);
  liaison = (await anAccount({ role: 'liaison', body: own, displayName: `联络${WORD}` })).actor;
  steward = (await anAccount({ role: 'steward' })).actor;
});

describe('a liaison', () => {
  it('finds its own work once a task, with its evidence and its paper', async () => {
    expect(await found(liaison, WORD, 'task')).toMatchObject([
      { title: task.text, href: expect.stringContaining('/my-tasks/'), note: expect.stringContaining('第 1 条') },
    ]);
    expect(await found(liaison, WORD, 'evidence')).toMatchObject([
      { title: `${WORD}水质公告`, href: `/my-tasks/${shared.obligationId}` },
    ]);
    expect(await found(liaison, '衡政办函[2016]24号', 'plan')).toMatchObject([{ href: '/my-tasks/year' }]);
  });

  it('finds nothing of another body, no bodies, no people', async () => {
    expect(await searchAll(liaison, ALONE)).toEqual([]);
    expect(await found(liaison, WORD, 'body')).toEqual([]);
    expect(await found(liaison, WORD, 'person')).toEqual([]);
  });
});

describe('a post of the city', () => {
  it('finds tasks of all, evidence of all, bodies by initials and pinyin, and who holds a post', async () => {
    expect(await found(steward, ALONE, 'task')).toMatchObject([
      { href: expect.stringMatching(/^\/plans\/.+\/duties\//) },
    ]);
    expect(await found(steward, ALONE, 'evidence')).toHaveLength(1);
    for (const typed of ['fgw', 'fagai', 'FGW', '发改委'])
      expect((await found(steward, `${typed} ${WORD}`, 'body')).map(({ id }) => id)).toEqual([own.id]);
    expect(await found(steward, `jb ${WORD}`, 'person')).toMatchObject([{ href: `/bodies/${own.id}` }]);
    expect(await found(steward, `联络${WORD}`, 'person')).toEqual([]);
  });

  it('by another name as plans write it', async () => {
    await prisma.bodyAlias.create({ data: { alias: `大改委${WORD}`, bodyId: own.id } });
    expect(await found(steward, `大改委${WORD}`, 'body')).toMatchObject([{ id: own.id }]);
  });

  it('evidence by its pinyin and by its address', async () => {
    expect(await found(steward, `szgg ${WORD}`, 'evidence')).toHaveLength(1);
    const { url } = await prisma.evidence.findFirstOrThrow({ where: { title: `${WORD}水质公告` } });
    expect(await found(steward, url?.slice(-24) ?? '', 'evidence')).toHaveLength(1);
  });

  it('% and _ find themselves only', async () => {
    expect(await found(steward, `${WORD} 100%`, 'task')).toHaveLength(1);
    expect(await found(steward, `${WORD} 饮%质`, 'task')).toEqual([]);
    expect(await found(steward, `${WORD} 饮_水`, 'task')).toEqual([]);
  });
});

it('accounts are found by those who manage them, who find no business', async () => {
  const sysadmin = (await anAccount({ role: 'sysadmin' })).actor;
  expect(await found(sysadmin, `联络${WORD}`, 'person')).toMatchObject([
    { note: `账号 ${liaison.username}`, href: expect.stringMatching(/^\/people\?page=\d+$/) },
  ]);
  expect(await found(sysadmin, WORD, 'task')).toEqual([]);
  expect(await found(sysadmin, WORD, 'evidence')).toEqual([]);
});

it('who has no right but to sign in finds the own account only', async () => {
  const secadmin = (await anAccount({ role: 'secadmin' })).actor;
  expect(await searchAll(secadmin, WORD)).toEqual([]);
  expect(await found(secadmin, '账号', 'page')).toMatchObject([{ href: '/account' }]);
});

it('finds the one among twenty thousand pieces of evidence', async () => {
  await prisma.$executeRaw`INSERT INTO evidence (id, body_id, kind, title, url, published_on, created_by)
    SELECT ${`${WORD}-`} || n, ${own.id}, 'link', n || '月份饮用水水源水质监测结果公告', 'https://www.example.gov.cn/' || ${WORD} || n, '2016-10-08', ''
    FROM generate_series(1, 20000) n`;
  const found = async (typed: string) =>
    (await searchAll(steward, typed)).find(({ kind }) => kind === 'evidence')?.hits ?? [];
  expect(await found('水质 19999')).toHaveLength(1);
  expect(await found('没有这样的词')).toEqual([]);
  await prisma.$executeRaw`DELETE FROM evidence WHERE id LIKE ${`${WORD}-%`}`;
}, 60_000);
