import { Seal } from '@/components/ui/seal';
import { type ComingVacancy, findComingVacancies, findVacancies, POST_NAMES } from '@/lib/organisation/body-post';
import type { BodyLine } from '@/lib/organisation/body-record';
import { needsSomebody } from '@/lib/organisation/register-filter';
import type { LocalDate } from '@/lib/shared/local-date';

const coming = ({ kind, from }: ComingVacancy): string => `${from} 起没有${POST_NAMES[kind]}`;

/** Which post of a body nobody holds, today or from a known day on; nothing when all are held. */
export function VacancySeal({ line, day }: { line: BodyLine; day: LocalDate }) {
  if (!needsSomebody(line, day)) return null;
  const vacant = findVacancies(line.posts, day);
  const soon = findComingVacancies(line.posts, day);
  return (
    <span className="grid gap-1">
      {vacant.length > 0 && (
        <Seal state="missing" label={`没有${vacant.map((kind) => POST_NAMES[kind]).join('、')}`} text />
      )}
      {soon.length > 0 && <Seal state="due-soon" label={soon.map(coming).join('、')} text />}
    </span>
  );
}
