import Link from 'next/link';
import { Panes } from '@/components/layout/panes';
import { KeyBar } from '@/components/ui/key-bar';
import { Seal } from '@/components/ui/seal';
import { Shortcuts } from '@/components/ui/shortcuts';
import type { BasisVerdict, LocalDuty, UpstreamDocument } from '@/lib/basis/basis';
import type { Suggestion } from '@/lib/basis/suggest-basis';
import { ClausePane } from './clause-pane';

type Given = {
  planId: string;
  duties: readonly LocalDuty[];
  documents: readonly UpstreamDocument[];
  verdicts: readonly BasisVerdict[];
  suggestions: readonly Suggestion[];
  dutyId: string | null;
  search: string;
  mayEdit: boolean;
};

const KEYS = [
  { keys: ['J', 'K'], label: '下一条、上一条任务' },
  { keys: ['1–5'], label: '关联第几个建议' },
  { keys: ['Esc'], label: '离开输入框' },
];

/** Local duties at the left, for the open one the upstream clauses at the right: linked, likely, then all of them. */
export function MatchView(given: Given) {
  const { planId, duties, verdicts, suggestions, dutyId } = given;
  const linked = new Set(verdicts.filter(({ verdict }) => verdict === 'linked').map((one) => one.dutyId));
  const likely = new Set(suggestions.map((one) => one.dutyId));
  const open =
    duties.find(({ id }) => id === dutyId) ?? duties.find(({ id }) => !linked.has(id) && likely.has(id)) ?? duties[0];
  if (!open) return <p className="wrap note">这份要点里还没有任务。</p>;
  const at = duties.indexOf(open);
  const hrefOf = (duty: LocalDuty | undefined) => (duty ? `/plans/${planId}/basis?view=match&duty=${duty.id}` : null);
  return (
    <>
      <Panes
        half
        left={{
          label: '本级任务',
          look: 'worktop',
          flush: true,
          children: (
            <nav aria-label="本级任务">
              {duties.map((duty) => (
                <Link
                  key={duty.id}
                  className="queue-item basis-duty"
                  href={hrefOf(duty) ?? ''}
                  prefetch={false}
                  scroll={false}
                  aria-current={duty.id === open.id ? 'true' : undefined}
                >
                  {linked.has(duty.id) ? (
                    <Seal state="has" label="有上级依据" />
                  ) : (
                    <Seal state="pending" label="还没有上级依据" />
                  )}
                  <span>
                    <b className="num">{duty.number}</b> {duty.text}
                  </span>
                  <span className="m nw">
                    {likely.has(duty.id) && <b className="s">有建议 </b>}
                    {duty.anchor}
                  </span>
                </Link>
              ))}
            </nav>
          ),
        }}
        right={{
          label: '上级要求',
          look: 'paper',
          children: (
            <ClausePane
              {...given}
              duty={open}
              previousHref={hrefOf(duties[at - 1])}
              nextHref={hrefOf(duties[at + 1])}
            />
          ),
        }}
      />
      <KeyBar keys={KEYS} note={`${linked.size} / ${duties.length} 条任务有上级依据`} />
      <Shortcuts />
    </>
  );
}
