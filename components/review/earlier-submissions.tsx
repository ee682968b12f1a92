import { Timeline } from '@/components/ui/timeline';
import { type SubmissionState, VERDICT_NAMES } from '@/lib/review/submission';
import { officeMoment } from '@/lib/shared/office-moment';

export type EarlierItem = {
  id: string;
  number: number;
  text: string;
  state: SubmissionState;
  submittedByName: string;
  submittedAt: Date;
  decidedByName: string | null;
  decidedAt: Date | null;
  reason: string | null;
  evidence: readonly { id: string }[];
};

const SEALS = { pending: 'submitted', accepted: 'closed', returned: 'returned', withdrawn: 'ongoing' } as const;

const titleOf = ({ number, state }: EarlierItem): string =>
  `第 ${number} 次报送，${state === 'pending' ? '待审' : `已${VERDICT_NAMES[state]}`}`;

/** Everything sent before, newest first, with what was decided and why. */
export function EarlierSubmissions({ items }: { items: readonly EarlierItem[] }) {
  return (
    <Timeline
      label="以前的报送"
      entries={items.map((item) => ({
        id: item.id,
        seal: SEALS[item.state],
        title: titleOf(item),
        who: item.decidedByName ?? item.submittedByName,
        when: officeMoment(item.decidedAt ?? item.submittedAt),
        number: item.number,
        say: item.reason ?? undefined,
        body: (
          <>
            {item.text}
            <span className="m">（{item.evidence.length} 份证据）</span>
          </>
        ),
      }))}
    />
  );
}
