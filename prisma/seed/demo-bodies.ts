import { SYSTEM_ACTOR } from '@/lib/access/actor';
import type { PostKind } from '@/lib/organisation/body-post';
import { prisma } from '@/lib/server/db';
import { commit } from '@/lib/server/unit-of-work';
import { newId } from '@/lib/shared/new-id';
import { seedGroups } from './demo-groups';
import { HENGYANG_BODIES, HENGYANG_LOWER_BODIES, type SeedBody, type SeedLowerBody } from './hengyang-bodies';

const SINCE = new Date('2016-01-01');

/** Posts that ended without anybody to follow, so that the directory has something to ask for. */
const LEFT: Partial<Record<string, { kind: PostKind; validTo: string }>> = {
  市安监局: { kind: 'contact', validTo: '2016-09-28' },
  市科技局: { kind: 'deputy', validTo: '2016-11-01' },
};

/** The city's bodies with their other names, places in the tree, posts (S25, S28) and lists: job titles, no persons. */
export async function seedBodies(): Promise<void> {
  for (const [index, body] of HENGYANG_BODIES.entries()) await seedBody(body, index);
  for (const [index, body] of HENGYANG_LOWER_BODIES.entries()) await seedLowerBody(body, index);
  await seedGroups();
}

async function seedBody({ name, shortName, kind, aliases }: SeedBody, sortOrder: number): Promise<void> {
  const id = newId();
  const subject = { type: 'body', id } as const;
  const level = kind === 'county' ? 'county' : 'city';
  await commit(SYSTEM_ACTOR, { kind: 'body.created', subject, data: { name, shortName } }, async (tx) => {
    await tx.body.create({
      data: { id, name, shortName, kind, level, sortOrder, validFrom: new Date('2000-01-01') },
    });
    await tx.bodyAlias.createMany({ data: aliases.map((alias) => ({ alias, bodyId: id })) });
    const { head, deputy } = titlesIn(shortName);
    const posts = [
      { kind: 'principal', title: head },
      { kind: 'deputy', title: deputy },
      { kind: 'section', title: '办公室主任' },
      { kind: 'contact', title: '办公室科员' },
      { kind: 'steering', title: `${head}，组长` },
    ] as const;
    const left = LEFT[shortName];
    await tx.bodyPost.createMany({
      data: posts.map((post) => ({
        id: newId(),
        bodyId: id,
        validFrom: SINCE,
        validTo: left?.kind === post.kind ? new Date(left.validTo) : null,
        ...post,
      })),
    });
  });
}

/** What heads of such a body are called: 局长 and 副局长, 县长 and 副县长, else 主任. */
function titlesIn(shortName: string): { head: string; deputy: string } {
  const last = shortName.slice(-1);
  const word = /[局县市区]/.test(last) ? `${last}长` : '主任';
  return { head: word, deputy: `副${word}` };
}

async function seedLowerBody({ name, shortName, kind, parent }: SeedLowerBody, sortOrder: number): Promise<void> {
  const id = newId();
  const above = await prisma.body.findUniqueOrThrow({ where: { shortName: parent }, select: { id: true } });
  const level = kind === 'town' ? 'town' : 'city';
  const event = { kind: 'body.created', subject: { type: 'body', id }, data: { name, shortName } } as const;
  const place = { level, parentId: above.id, sortOrder, validFrom: new Date('2000-01-01') } as const;
  await commit(SYSTEM_ACTOR, event, async (tx) => {
    await tx.body.create({ data: { id, name, shortName, kind, ...place } });
  });
}
