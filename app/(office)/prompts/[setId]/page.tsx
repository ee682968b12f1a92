import type { Metadata } from 'next';
import { PageBody } from '@/components/layout/page-body';
import { PageHead } from '@/components/layout/page-head';
import { DraftDesk } from '@/components/prompt/draft-desk';
import { SentSet } from '@/components/prompt/sent-set';
import { Breadcrumb } from '@/components/ui/breadcrumb';
import { LinkButton } from '@/components/ui/link-button';
import { can } from '@/lib/access/can';
import type { PromptSet } from '@/lib/prompt/prompt';
import { getPromptSet } from '@/lib/prompt/server/prompt-store';
import { found } from '@/lib/server/found';
import { requireRight } from '@/lib/server/session';

export const metadata: Metadata = { title: '一套提示' };

export default async function Page({ params }: { params: Promise<{ setId: string }> }) {
  const { setId } = await params;
  const actor = await requireRight(`/prompts/${encodeURIComponent(setId)}`, 'prompt.read');
  const set = await found(getPromptSet(actor, setId, 'prompt.read'));
  const isDraft = set.state === 'draft';
  return (
    <PageBody>
      <PageHead
        title={isDraft ? '提示草稿' : `第${set.number}次提示`}
        crumbs={<Breadcrumb items={[{ label: '提示', href: '/prompts' }, { label: set.planTitle }]} />}
        meta={sentenceOf(set)}
        actions={
          <LinkButton href={`/api/prompts/${set.id}`} download>
            名单 .xlsx
          </LinkButton>
        }
      />
      {isDraft && can(actor, 'prompt.manage') ? <DraftDesk set={set} /> : <SentSet set={set} />}
    </PageBody>
  );
}

function sentenceOf({ state, builtOn, builtByName, sentOn, sentByName, messages, ...set }: PromptSet): string {
  if (state === 'draft')
    return `${builtByName} ${builtOn} 生成，还没有发出。${set.soonDays} 天内到期的列入，${set.quietDays} 个工作日内提示过的不勾。`;
  const sent = messages.filter(({ ticked }) => ticked);
  const people = sent.reduce((sum, message) => sum + message.people, 0);
  return `${sentByName} ${sentOn} 发出，发给 ${sent.length} 个单位 ${people} 人`;
}
