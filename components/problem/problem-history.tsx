import type { SealState } from '@/components/ui/seal-table';
import { Timeline } from '@/components/ui/timeline';
import type { ProblemEntryKind } from '@/lib/problem/problem';
import type { ProblemView } from '@/lib/problem/problem-view';
import { momentLabel } from '@/lib/shared/day-label';
import type { LocalDate } from '@/lib/shared/local-date';

const LOOKS: Record<ProblemEntryKind, { seal: SealState; title: string }> = {
  recorded: { seal: 'issued', title: '记入问题清单' },
  reply: { seal: 'reported', title: '回复整改' },
  accepted: { seal: 'closed', title: '核实销号' },
  returned: { seal: 'returned', title: '核实退回' },
  extension_asked: { seal: 'pending', title: '申请延期' },
  extension_granted: { seal: 'adopted', title: '同意延期' },
  extension_refused: { seal: 'rejected', title: '不同意延期' },
  merged: { seal: 'cancelled', title: '合并' },
  penalty: { seal: 'decimals', title: '定是否计入考核' },
};

/** Everything said about a problem, newest first, numbered from the first. */
export function ProblemHistory({ entries, today }: Pick<ProblemView, 'entries'> & { today: LocalDate }) {
  return (
    <Timeline
      label="经过"
      entries={entries.map(({ id, kind, text, url, byName, at }, index) => ({
        id,
        ...LOOKS[kind],
        who: byName,
        when: momentLabel(at, today),
        number: entries.length - index,
        say: text || undefined,
        body: url && (
          <a href={url} className="lk f13" rel="noreferrer">
            {url}
          </a>
        ),
      }))}
    />
  );
}
