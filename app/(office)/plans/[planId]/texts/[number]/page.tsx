import type { Metadata } from 'next';
import { PageBody } from '@/components/layout/page-body';
import { PageHead } from '@/components/layout/page-head';
import { PlanNav } from '@/components/plan/plan-nav';
import { TextPieces } from '@/components/ui/text-pieces';
import { getOldText } from '@/lib/amendment/server/queries';
import { found } from '@/lib/server/found';
import { requireRight } from '@/lib/server/session';
import { compareText } from '@/lib/shared/compare-text';
import { localDateOf, officialDate } from '@/lib/shared/local-date';

export const metadata: Metadata = { title: '以前的文本' };

export default async function Page({ params }: { params: Promise<{ planId: string; number: string }> }) {
  const { planId, number } = await params;
  const actor = await requireRight(`/plans/${planId}/texts/${number}`, 'plan.read');
  const { plan, text, replacedAt } = await found(getOldText(actor, planId, Number.parseInt(number, 10) || 0));
  return (
    <>
      <PageHead
        title={plan.title}
        crumbs={<PlanNav plan={plan} here="amend" />}
        meta={`这份文本用到 ${officialDate(localDateOf(replacedAt))}。划去的后来没有了，标出的是现在文本里添的。`}
      />
      <PageBody narrow>
        <div className="compare old-text">
          <TextPieces pieces={compareText(text, plan.sourceText)} />
        </div>
      </PageBody>
    </>
  );
}
