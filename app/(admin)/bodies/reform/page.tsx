import type { Metadata } from 'next';
import { PageBody } from '@/components/layout/page-body';
import { PageHead } from '@/components/layout/page-head';
import { ReformForm } from '@/components/organisation/apply-forms';
import { DirectoryNav } from '@/components/organisation/directory-nav';
import { ReformTable } from '@/components/organisation/reform-table';
import { getReformProposal } from '@/lib/organisation/server/apply-reform';
import { requireRight } from '@/lib/server/session';

export const metadata: Metadata = { title: '机构改革' };

export default async function Page() {
  const actor = await requireRight('/bodies/reform', 'body.manage');
  const { reform, lines } = await getReformProposal(actor);
  return (
    <>
      <PageHead
        title={reform.title}
        crumbs={<DirectoryNav here="/bodies/reform" mayManage />}
        meta="照表实施：哪些单位到哪天为止，由谁承接。任务、得分、日志和往年要点里的名称都不动；往后要点里的旧名称会提示由谁承接"
      />
      <PageBody>
        <ReformForm document={reform.document}>
          <ReformTable lines={lines} />
        </ReformForm>
      </PageBody>
    </>
  );
}
