import { z } from 'zod';
import type { LocalDate } from '@/lib/shared/local-date';
import type { CountedObligation } from './body-material';
import { obligationOutcome } from './obligation-outcome';

const count = z.number().int().min(0);

/** How the year's obligations (件) stand as of a day: each counts in exactly one state, overdue ones by body, most first. */
export const outcomeFiguresSchema = z.object({
  asOf: z.string(),
  onTime: count,
  late: count,
  submitted: count,
  open: count,
  overdue: z.array(z.object({ bodyName: z.string(), count })),
});
export type OutcomeFigures = z.infer<typeof outcomeFiguresSchema>;

type Standing = Exclude<keyof OutcomeFigures, 'asOf'>;
type Counts = Record<Standing, number>;

/** Counts the obligations of all bodies as of `today`, by the same rule the scores are made from. */
export function countOutcomes(
  bodies: readonly { name: string; obligations: readonly CountedObligation[] }[],
  today: LocalDate,
): OutcomeFigures {
  const counted = bodies.map(({ name, obligations }) => ({ bodyName: name, counts: countOf(obligations, today) }));
  const sum = (standing: Standing) => counted.reduce((total, { counts }) => total + counts[standing], 0);
  const overdue = counted.map(({ bodyName, counts }) => ({ bodyName, count: counts.overdue }));
  return {
    asOf: today,
    onTime: sum('onTime'),
    late: sum('late'),
    submitted: sum('submitted'),
    open: sum('open'),
    overdue: overdue.filter((body) => body.count > 0).sort((a, b) => b.count - a.count),
  };
}

function countOf(obligations: readonly CountedObligation[], today: LocalDate): Counts {
  const counts = { onTime: 0, late: 0, submitted: 0, overdue: 0, open: 0 };
  for (const obligation of obligations) counts[standingOf(obligation, today)] += 1;
  return counts;
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
