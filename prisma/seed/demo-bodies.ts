import { SYSTEM_ACTOR } from '@/lib/access/actor';
import { commit } from '@/lib/server/unit-of-work';
import { newId } from '@/lib/shared/new-id';
import { HENGYANG_BODIES, type SeedBody } from './hengyang-bodies';

const SINCE = new Date('2016-01-01');

/** The city's bodies with their other names and the posts every body must have (S25, S28): job titles, no persons. */
export async function seedBodies(): Promise<void> {
  for (const [index, body] of HENGYANG_BODIES.entries()) await seedBody(body, index);
}

async function seedBody({ name, shortName, kind, aliases }: SeedBody, sortOrder: number): Promise<void> {
  const id = newId();
  const subject = { type: 'body', id } as const;
  await commit(SYSTEM_ACTOR, { kind: 'body.created', subject, data: { name, shortName } }, async (tx) => {
    await tx.body.create({ data: { id, name, shortName, kind, sortOrder, validFrom: new Date('2000-01-01') } });
    await tx.bodyAlias.createMany({ data: aliases.map((alias) => ({ alias, bodyId: id })) });
    const posts = [
      { kind: 'principal', title: kind === 'county' ? '县市区长' : '主要负责同志' },
      { kind: 'deputy', title: '分管负责同志' },
      { kind: 'section', title: '办公室' },
      { kind: 'contact', title: '政务公开联络员' },
    ] as const;
    await tx.bodyPost.createMany({
      data: posts.map((post) => ({ id: newId(), bodyId: id, validFrom: SINCE, ...post })),
    });
  });
}
