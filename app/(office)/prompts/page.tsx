import type { Metadata } from 'next';
import Link from 'next/link';
import { PageBody } from '@/components/layout/page-body';
import { PageHead } from '@/components/layout/page-head';
import { CallForm } from '@/components/prompt/call-form';
import { CallList } from '@/components/prompt/call-list';
import { MakeSetForm } from '@/components/prompt/make-set-form';
import { SetList } from '@/components/prompt/set-list';
import { Pagination } from '@/components/ui/pagination';
import { SectionHead } from '@/components/ui/section-head';
import { callSentence, sentSentence } from '@/lib/prompt/prompt-figures';
import { readPromptYear } from '@/lib/prompt/server/queries';
import { today as currentDay } from '@/lib/server/clock';
import { found } from '@/lib/server/found';
import { requireRight } from '@/lib/server/session';
import { pageNumber } from '@/lib/shared/page-number';

export const metadata: Metadata = { title: '提示' };

type Asked = { searchParams: Promise<{ year?: string; page?: string }> };

export default async function Page({ searchParams }: Asked) {
  const actor = await requireRight('/prompts', 'prompt.read');
  const asked = await searchParams;
  const today = currentDay();
  const thisYear = Number(today.slice(0, 4));
  const year = /^[12]\d{3}$/.test(asked.year ?? '') ? Number(asked.year) : thisYear;
  const page = pageNumber(asked.page);
  const { sets, sent, called, calls, callPages, years, plans, bodies, mayManage } = await found(
    readPromptYear(actor, { year, page, today }),
  );
  const others = [...new Set([thisYear, ...years])].filter((each) => each !== year);
  return (
    <PageBody>
      <PageHead
        title="提示"
        meta={`${year} 年${sentSentence(sent)}；${callSentence(called)}`}
        actions={others.map((each) => (
          <Link key={each} className="lk f13" href={`/prompts?year=${each}`}>
            看 {each} 年
          </Link>
        ))}
      />
      <div className="stack">
        <section aria-label="工作提示" className="stack tight">
          <SectionHead title="工作提示" />
          {mayManage && <MakeSetForm plans={plans} />}
          <SetList sets={sets} today={today} />
        </section>
        <section aria-label="电话提示" className="stack tight">
          <SectionHead title="电话提示" count={callSentence(called)} />
          {mayManage && <CallForm bodies={bodies} today={today} requestKey={crypto.randomUUID()} />}
          <CallList calls={calls} mayManage={mayManage} />
          <Pagination page={page} pageCount={callPages} hrefFor={(each) => `/prompts?year=${year}&page=${each}`} />
        </section>
      </div>
    </PageBody>
  );
}
