import { Panes } from '@/components/layout/panes';
import { EmptyState } from '@/components/ui/empty-state';
import { KeyBar } from '@/components/ui/key-bar';
import { Shortcuts } from '@/components/ui/shortcuts';
import type { Actor } from '@/lib/access/actor';
import { mayDecide } from '@/lib/consultation/answer-window';
import type { Consultation, Opinion } from '@/lib/consultation/consultation';
import { likeOpinions } from '@/lib/consultation/like-opinions';
import { momentLabel } from '@/lib/shared/day-label';
import type { LocalDate } from '@/lib/shared/local-date';
import { DecisionForm } from './decision-form';
import { DecisionSeal } from './decision-seal';
import { ForgetDecided } from './forget-decided';
import { OpinionDetail } from './opinion-detail';
import { OpinionList } from './opinion-list';

type Desk = {
  round: Consultation;
  opinions: readonly Opinion[];
  planId: string;
  path: string;
  query: Record<string, string | string[] | undefined>;
  mayEdit: boolean;
  today: LocalDate;
  actor: Pick<Actor, 'accountId'>;
};

const KEYS = [
  { keys: ['J', 'K'], label: '下一条、上一条' },
  { keys: ['1'], label: '采纳' },
  { keys: ['2'], label: '部分采纳' },
  { keys: ['3'], label: '不采纳' },
  { keys: ['Esc'], label: '离开输入框' },
];

function Decided({ opinion, today }: { opinion: Opinion; today: LocalDate }) {
  if (!opinion.decision) return null;
  return (
    <div className="feedback">
      <DecisionSeal decision={opinion.decision} text />
      {opinion.decisionReason && <p className="w-full">{opinion.decisionReason}</p>}
      <p className="m f12">
        {opinion.decidedByName}
        {opinion.decidedAt && `，${momentLabel(opinion.decidedAt, today)}`}
      </p>
    </div>
  );
}

/** Why there is nothing to decide here now, as one sentence; null when there is. */
function obstacle({ round, today, mayEdit, actor }: Desk, opinion: Opinion): string | null {
  if (round.state === 'published') return '采纳情况已经反馈给各单位，不再改动。';
  if (!mayEdit) return '由政务公开科决定采纳与否。';
  if (!mayDecide(round, today)) return `${round.dueOn} 以前各单位还能改意见。截止，或先结束征求，再决定。`;
  return opinion.byAccountId === actor.accountId ? '这是你自己提的意见，请换一个人决定。' : null;
}

/** The office works through all opinions: the list by clauses, the one that is open in its place, the decision. */
export function OpinionDesk(desk: Desk) {
  const { round, opinions, planId, path, query, today, actor } = desk;
  const opinion =
    opinions.find(({ id }) => id === query.opinion) ??
    opinions.find(({ decision }) => decision === null) ??
    opinions[0];
  if (!opinion)
    return (
      <div className="wrap">
        <EmptyState title="还没有单位提意见" link={{ href: `${path}?view=replies`, label: '看谁还没有回复' }}>
          各单位提的意见按条款排在这里。
        </EmptyState>
      </div>
    );
  const at = opinions.indexOf(opinion);
  const hrefOf = (one: Opinion | undefined) => (one ? `${path}?opinion=${one.id}` : null);
  const stopped = obstacle(desk, opinion);
  const storageKey = (id: string) => `yaodian:${actor.accountId}:decision:${id}`;
  return (
    <>
      <Panes
        left={{
          label: '意见',
          look: 'worktop',
          flush: true,
          children: <OpinionList path={path} round={round} opinions={opinions} openId={opinion.id} />,
        }}
        middle={{
          label: '意见和原文',
          children: (
            <OpinionDetail
              {...{ round, opinion, today }}
              position={`第 ${at + 1} / ${opinions.length} 条`}
              previousHref={hrefOf(opinions[at - 1])}
              nextHref={hrefOf(opinions[at + 1])}
            />
          ),
        }}
        right={{
          label: '决定',
          look: 'worktop',
          children: (
            <div className="decision-pane stack tight">
              <h2>采纳情况</h2>
              <Decided opinion={opinion} today={today} />
              {stopped ? (
                <p className="f13 s">{stopped}</p>
              ) : (
                <DecisionForm
                  key={`${opinion.id} ${opinion.version}`}
                  {...{ planId, opinion }}
                  consultationId={round.id}
                  alike={likeOpinions(opinion, opinions).filter(({ byAccountId }) => byAccountId !== actor.accountId)}
                  storageKey={storageKey(opinion.id)}
                />
              )}
            </div>
          ),
        }}
      />
      <KeyBar keys={KEYS} note={`还有 ${opinions.filter(({ decision }) => !decision).length} 条没有决定`} />
      <Shortcuts />
      {typeof query.done === 'string' && <ForgetDecided storageKey={storageKey(query.done)} done={query.done} />}
    </>
  );
}
