import type { ReactNode } from 'react';
import { PageHead } from '@/components/layout/page-head';
import { LinkButton } from '@/components/ui/link-button';
import { Segmented } from '@/components/ui/segmented';
import { StageLine } from '@/components/ui/stage-line';
import { factsAddress, reportAddress, schemeAddress, scoresAddress } from '@/lib/scoring/score-address';
import { localDateOf } from '@/lib/shared/local-date';

type Plan = { id: string; year: number; title: string };

/** Head of the ranking: the year, how far the assessment is, the ways to its parts, the leader's act. */
export function AssessmentHead({
  plan,
  plans,
  assessment,
  mayRecord,
  distribution,
  confirm,
}: {
  plan: Plan;
  plans: readonly Plan[];
  assessment: { state: 'draft' | 'confirmed'; confirmedAt: Date | null; confirmedBy: string | null } | null;
  mayRecord: boolean;
  distribution?: ReactNode;
  /** The form of 定稿, for those who may. */
  confirm?: ReactNode;
}) {
  const confirmed = assessment?.state === 'confirmed';
  return (
    <PageHead
      title={`${plan.year} 年度政务公开考核`}
      meta={
        <>
          <StageLine label="考核状态" stages={stagesOf(assessment)} />
          <YearSwitch plan={plan} plans={plans} />
        </>
      }
      actions={
        <>
          {distribution}
          {mayRecord && assessment && !confirmed && (
            <LinkButton href={factsAddress(plan.id)} look="primary">
              记录事实
            </LinkButton>
          )}
          <LinkButton href={schemeAddress(plan.id)}>考核办法</LinkButton>
          {assessment && <LinkButton href={reportAddress(plan.id)}>年终总结</LinkButton>}
          {confirm}
        </>
      }
    />
  );
}

/** How many years one can go back to from here. */
const YEARS_SHOWN = 5;

/** The newest plan of every other year; nothing while there is only this one. */
function YearSwitch({ plan, plans }: { plan: Plan; plans: readonly Plan[] }) {
  const newest = plans.filter(({ year }, position) => plans.findIndex((other) => other.year === year) === position);
  const years = newest.map((candidate) => (candidate.year === plan.year ? plan : candidate)).slice(0, YEARS_SHOWN);
  if (years.length < 2) return null;
  const links = years.map(({ id, year }) => ({
    href: scoresAddress(id),
    label: String(year),
    current: id === plan.id,
  }));
  return <Segmented label="年度" links={links} />;
}

type Assessment = Parameters<typeof AssessmentHead>[0]['assessment'];

function stagesOf(assessment: Assessment): Parameters<typeof StageLine>[0]['stages'] {
  const { state, confirmedAt, confirmedBy } = assessment ?? {};
  const done = state === 'confirmed' && confirmedAt ? `定稿 ${localDateOf(confirmedAt)}，${confirmedBy}` : '定稿';
  return [
    { mark: '稿', label: '草稿', state: state === 'confirmed' ? 'done' : state ? 'current' : 'later' },
    { mark: '定', label: done, state: state === 'confirmed' ? 'current' : 'later' },
  ];
}
