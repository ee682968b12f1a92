import { z } from 'zod';
import type { LocalDate } from '@/lib/shared/local-date';
import type { CountedObligation } from './body-material';
import { obligationOutcome } from './obligation-outcome';

const count = z.number().int().min(0);

/** How the year's obligations (件) stand: each counts in exactly one state; and who has overdue ones, most first. */
export const outcomeFiguresSchema = z.object({
  asOf: z.string(),
  counts: z.object({ onTime: count, late: count, submitted: count, overdue: count, open: count }),
  overdueBodies: z.array(z.object({ bodyName: z.string(), count })),
});
export type OutcomeFigures = z.infer<typeof outcomeFiguresSchema>;

type Standing = keyof OutcomeFigures['counts'];

/** Counts the obligations of all bodies as of `today`, by the same rule the scores are made from. */
export function countOutcomes(
  bodies: readonly { name: string; obligations: readonly CountedObligation[] }[],
  today: LocalDate,
): OutcomeFigures {
  const counts = { onTime: 0, late: 0, submitted: 0, overdue: 0, open: 0 };
  const overdueBodies = bodies.map(({ name, obligations }) => {
    const before = counts.overdue;
    for (const obligation of obligations) counts[standingOf(obligation, today)] += 1;
    return { bodyName: name, count: counts.overdue - before };
  });
  return {
    asOf: today,
    counts,
    overdueBodies: overdueBodies.filter((body) => body.count > 0).sort((a, b) => b.count - a.count),
  };
}

function standingOf(obligation: CountedObligation, today: LocalDate): Standing {
  const outcome = obligationOutcome(obligation, today);
  switch (outcome) {
    case '按期':
      return 'onTime';
    case '逾期30天内':
    case '逾期30天以上':
      return 'late';
    case '未完成':
      return 'overdue';
    case null:
      return obligation.state === 'submitted' ? 'submitted' : 'open';
  }
}
