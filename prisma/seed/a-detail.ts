import type { Clock } from '@/lib/detail/clock';
import { prisma } from '@/lib/server/db';
import type { PartyRole } from '@/lib/server/prisma/enums';
import { newId } from '@/lib/shared/new-id';

type Given = {
  elements?: string[];
  channels?: string[];
  clock?: Clock;
  supervised?: boolean;
  parts?: { bodyId: string; text: string }[];
  parties?: { name: string; role: PartyRole; collective?: boolean; bodyId?: string }[];
};

/** What a built task asks in full, and whom its statement names; gives the ids of the elements. */
export async function aDetail(taskId: string, given: Given): Promise<string[]> {
  const { dutyId } = await prisma.task.findUniqueOrThrow({ where: { id: taskId } });
  const { elements = [], channels = [], clock, supervised = false, parts = [], parties = [] } = given;
  const rows = elements.map((text, ordinal) => ({ id: newId(), ordinal, text }));
  await prisma.dutyDetail.create({
    data: {
      dutyId,
      channels,
      supervised,
      clockEvent: clock?.event,
      clockCount: clock?.count,
      clockUnit: clock?.unit,
      clockBasis: clock?.basis,
      clockMany: clock?.many,
      elements: { create: rows },
      parts: { create: parts },
    },
  });
  await prisma.dutyParty.createMany({
    data: parties.map((party, ordinal) => ({ id: newId(), dutyId, ordinal: ordinal + 10, ...party })),
  });
  return rows.map(({ id }) => id);
}
