import type { Metadata } from 'next';
import { PageBody } from '@/components/layout/page-body';
import { PageHead } from '@/components/layout/page-head';
import { OwnPrompts } from '@/components/prompt/own-prompts';
import { Pagination } from '@/components/ui/pagination';
import { listOwnPrompts } from '@/lib/prompt/server/queries';
import { today } from '@/lib/server/clock';
import { found } from '@/lib/server/found';
import { requireActor } from '@/lib/server/session';
import { pageNumber } from '@/lib/shared/page-number';

export const metadata: Metadata = { title: '提示' };

export default async function Page({ searchParams }: { searchParams: Promise<{ page?: string }> }) {
  const actor = await requireActor('/my-prompts');
  const page = pageNumber((await searchParams).page);
  const { prompts, pageCount } = await found(listOwnPrompts(actor, page));
  return (
    <PageBody>
      <PageHead title="提示" meta="提醒你单位抓紧办的事，办好报送后就从工作台上消失。" />
      <OwnPrompts prompts={prompts} today={today()} />
      <Pagination page={page} pageCount={pageCount} hrefFor={(each) => `/my-prompts?page=${each}`} />
    </PageBody>
  );
}
