import { SYSTEM_ACTOR } from '@/lib/access/actor';
import { SINCE_UNKNOWN } from '@/lib/organisation/body';
import { saveMembers, saveNewGroup } from '@/lib/organisation/server/group-store';
import { prisma } from '@/lib/server/db';
import type { BodyKind } from '@/lib/server/prisma/enums';
import { commit } from '@/lib/server/unit-of-work';
import { newId } from '@/lib/shared/new-id';

type SeedGroup = { name: string; aliases: string[]; kinds: readonly BodyKind[] };

/** The collective names of the city's plans (domain 4.5) with the kinds of bodies in them; some lists wait to be filled. */
const GROUPS: readonly SeedGroup[] = [
  {
    name: '各县市区',
    aliases: ['各县市区人民政府', '各县（市、区）', '县市区', '五县二市五区'],
    kinds: ['county'],
  },
  {
    name: '市直机关各单位',
    aliases: ['市直各单位', '市直各部门', '市直部门', '市直机关各部门', '市政府各部门'],
    kinds: ['department', 'office'],
  },
  { name: '驻衡国省属单位', aliases: ['国省属驻衡单位', '驻衡各单位'], kinds: ['vertical'] },
  { name: '公共企事业单位', aliases: ['各公共企事业单位'], kinds: ['public_institution'] },
  { name: '两区一园', aliases: ['各园区'], kinds: [] },
  { name: '乡镇（街道）', aliases: ['各乡镇', '乡镇', '乡镇街道'], kinds: ['town'] },
];

/** The office's lists as they were when the plan of 2016 was issued. */
export async function seedGroups(): Promise<void> {
  for (const { name, aliases, kinds } of GROUPS) {
    const bodies = await prisma.body.findMany({
      where: { kind: { in: [...kinds] } },
      orderBy: { sortOrder: 'asc' },
      select: { id: true },
    });
    const id = newId();
    const data = { name, members: bodies.length };
    const event = { kind: 'group.created', subject: { type: 'group', id }, data } as const;
    await commit(SYSTEM_ACTOR, event, async (tx) => {
      await saveNewGroup(tx, { id, name, aliases });
      const members = bodies.map((body) => body.id);
      await saveMembers(tx, id, members, SINCE_UNKNOWN);
    });
  }
}
