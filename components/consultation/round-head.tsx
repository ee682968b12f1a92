import { PageHead } from '@/components/layout/page-head';
import { PlanNav } from '@/components/plan/plan-nav';
import { ForgetTyped } from '@/components/ui/forget-typed';
import { LinkButton } from '@/components/ui/link-button';
import { Tabs } from '@/components/ui/tabs';
import { type Consultation, roundName, STATE_NAMES } from '@/lib/consultation/consultation';
import type { ConsultationFigures } from '@/lib/consultation/consultation-figures';
import { consultationSentence, figuresInWords, runningSentence } from '@/lib/consultation/consultation-sentence';
import type { CheckedPlan } from '@/lib/plan/checked-plan';
import { officialDate } from '@/lib/shared/local-date';
import { RoundActs } from './round-acts';

type RoundView = 'opinions' | 'replies' | 'compare';
type Given = {
  round: Consultation;
  figures: ConsultationFigures;
  plan: Pick<CheckedPlan, 'id' | 'year' | 'state'>;
  path: string;
  view: RoundView;
  mayEdit: boolean;
};

/** A round in one sentence, its figures each with what it counts, its papers, and the three ways to look at it. */
export function RoundHead({ round, figures, plan, path, view, mayEdit }: Given) {
  const papers = `/api/consultations/${round.id}`;
  const { silent, undecided } = figures;
  const sentence = round.state === 'published' ? consultationSentence(figures) : runningSentence(figures);
  return (
    <>
      <PageHead
        crumbs={<PlanNav plan={plan} here="consultation" />}
        title={`${roundName(round.number)}：${sentence}`}
        meta={
          <>
            <span>
              {STATE_NAMES[round.state]}，{officialDate(round.openedOn)}发出，{officialDate(round.dueOn)}截止（
              {round.workingDays} 个工作日）
            </span>
            <span className="w-full">{figuresInWords(figures)}</span>
          </>
        }
        actions={
          <>
            <LinkButton href={`${papers}/letter`} look="text" download>
              征求意见函 .docx
            </LinkButton>
            <LinkButton href={`${papers}/opinions?format=docx`} download>
              采纳情况表 .docx
            </LinkButton>
            <LinkButton href={`${papers}/opinions?format=xlsx`} download>
              .xlsx
            </LinkButton>
            {mayEdit && <RoundActs {...{ path, silent, undecided }} consultationId={round.id} state={round.state} />}
          </>
        }
      />
      <ForgetTyped storageKey={`yaodian:open-round:${round.planId}`} />
      <div className="round-tabs">
        <Tabs
          label="这一轮"
          links={[
            { href: path, label: '意见', count: figures.opinions, current: view === 'opinions' },
            { href: `${path}?view=replies`, label: '回复情况', count: figures.replies, current: view === 'replies' },
            { href: `${path}?view=compare`, label: '和定稿对照', current: view === 'compare' },
          ]}
        />
      </div>
    </>
  );
}
