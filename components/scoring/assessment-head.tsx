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
          {plans.length > 1 && (
            <Segmented
              label="年度"
              links={plans.slice(0, 5).map(({ id, year }) => ({
                href: scoresAddress(id),
                label: String(year),
                current: id === plan.id,
              }))}
            />
          )}
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

type Assessment = Parameters<typeof AssessmentHead>[0]['assessment'];

function stagesOf(assessment: Assessment): Parameters<typeof StageLine>[0]['stages'] {
  const { state, confirmedAt, confirmedBy } = assessment ?? {};
  const done = state === 'confirmed' && confirmedAt ? `定稿 ${localDateOf(confirmedAt)}，${confirmedBy}` : '定稿';
  return [
    { mark: '稿', label: '草稿', state: state === 'confirmed' ? 'done' : state ? 'current' : 'later' },
    { mark: '定', label: done, state: state === 'confirmed' ? 'current' : 'later' },
  ];
}
