import { Button } from '@/components/ui/button';
import { PROBLEM_SOURCES, PROBLEM_STATES, SOURCE_NAMES, STATE_NAMES } from '@/lib/problem/problem';
import type { ProblemFilter } from '@/lib/problem/problem-schemas';

type Choice = { value: string; label: string };

function Choose({ name, label, chosen, all }: { name: string; label: string; chosen: string; all: readonly Choice[] }) {
  return (
    <label className="field">
      <span className="s f13">{label}</span>
      <select name={name} className="in" defaultValue={chosen}>
        <option value="">全部</option>
        {all.map(({ value, label: words }) => (
          <option key={value} value={value}>
            {words}
          </option>
        ))}
      </select>
    </label>
  );
}

const STATES = [
  { value: 'overdue', label: '逾期未整改' },
  ...PROBLEM_STATES.map((value) => ({ value, label: STATE_NAMES[value] })),
];
const SOURCES = PROBLEM_SOURCES.map((value) => ({ value, label: SOURCE_NAMES[value] }));

/** A plain GET form: a filtered list has its own address. */
export function ProblemFilterForm({
  filter,
  bodies,
}: {
  filter: ProblemFilter;
  bodies: readonly { id: string; shortName: string }[];
}) {
  return (
    <form method="get" action="/problems" className="flex flex-wrap items-end gap-3" aria-label="筛选问题">
      <Choose name="state" label="状态" chosen={filter.state ?? ''} all={STATES} />
      <Choose name="source" label="来源" chosen={filter.source ?? ''} all={SOURCES} />
      <Choose
        name="body"
        label="单位"
        chosen={filter.body ?? ''}
        all={bodies.map(({ id, shortName }) => ({ value: id, label: shortName }))}
      />
      <Button type="submit">筛选</Button>
    </form>
  );
}
