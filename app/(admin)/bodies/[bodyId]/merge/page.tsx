import type { Metadata } from 'next';
import { PageBody } from '@/components/layout/page-body';
import { PageHead } from '@/components/layout/page-head';
import { MergeChoice } from '@/components/organisation/merge-choice';
import { MergeExplained } from '@/components/organisation/merge-explained';
import { Breadcrumb } from '@/components/ui/breadcrumb';
import { InlineError } from '@/components/ui/inline-error';
import { previewMerge } from '@/lib/organisation/server/merge-bodies';
import { getInRegister, listRegister } from '@/lib/organisation/server/register-queries';
import { found } from '@/lib/server/found';
import { requireRight } from '@/lib/server/session';

export const metadata: Metadata = { title: '合并重复的单位' };

type Given = { params: Promise<{ bodyId: string }>; searchParams: Promise<{ into?: string }> };

export default async function Page({ params, searchParams }: Given) {
  const { bodyId } = await params;
  const { into } = await searchParams;
  const actor = await requireRight(`/bodies/${encodeURIComponent(bodyId)}/merge`, 'body.manage');
  const [body, lines] = await Promise.all([found(getInRegister(actor, bodyId)), listRegister(actor)]);
  const answer = into ? await found(previewMerge(actor, { bodyId, intoId: into })) : null;
  const others = lines.filter(({ id, validTo }) => id !== bodyId && validTo === null);
  return (
    <>
      <PageHead
        title={`把${body.shortName}并入另一个单位`}
        crumbs={
          <Breadcrumb
            items={[
              { label: '单位名录', href: '/bodies' },
              { label: body.shortName, href: `/bodies/${bodyId}` },
              { label: '合并', current: true },
            ]}
          />
        }
        meta="只用在同一个单位登记了两次的时候；机构改革用“登记沿革”"
      />
      <PageBody narrow>
        <div className="stack">
          <MergeChoice bodyId={bodyId} others={others} chosen={into ?? ''} />
          {answer && 'refused' in answer && <InlineError title={answer.refused} />}
          {answer && 'preview' in answer && <MergeExplained preview={answer.preview} />}
        </div>
      </PageBody>
    </>
  );
}
