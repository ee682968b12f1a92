import type { ProblemSource } from '@/lib/problem/problem';
import { prisma } from '@/lib/server/db';
import { columnOfDay } from '@/lib/shared/date-column';
import { localDate } from '@/lib/shared/local-date';
import { newId } from '@/lib/shared/new-id';
import type { BuiltBody } from './a-body';

type Given = {
  planId: string;
  body: Pick<BuiltBody, 'id'>;
  finding?: string;
  source?: ProblemSource;
  dueOn?: string;
  obligationId?: string;
};

/** A problem waiting to be put right, as the office recorded it; its day may have passed. */
export async function aProblem({ planId, body, ...given }: Given): Promise<{ problemId: string; number: number }> {
  const problemId = newId();
  const { _max } = await prisma.problem.aggregate({ where: { planId }, _max: { number: true } });
  const number = (_max.number ?? 0) + 1;
  const finding = given.finding ?? '三季度饮用水水质报告没有公开';
  const at = new Date('2016-09-20T02:00:00Z');
  await prisma.problem.create({
    data: {
      id: problemId,
      planId,
      number,
      bodyId: body.id,
      obligationId: given.obligationId ?? null,
      finding,
      sources: [given.source ?? 'supervision'],
      clause: '要点二（三）：每季度公开饮用水水质',
      dueOn: columnOfDay(localDate(given.dueOn ?? '2016-10-31')),
      penalised: true,
      recordedById: 'office',
      recordedBy: '王公开',
      recordedAt: at,
      entries: {
        create: { id: newId(), kind: 'recorded', text: finding, byAccountId: 'office', byName: '王公开', at },
      },
    },
  });
  return { problemId, number };
}
