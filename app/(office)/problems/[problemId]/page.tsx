import type { Metadata } from 'next';
import { newProblemKey } from '@/components/problem/new-problem-key';
import { OfficeActs } from '@/components/problem/office-acts';
import { ProblemPage } from '@/components/problem/problem-page';
import { ForgetTyped } from '@/components/ui/forget-typed';
import { LEVELS } from '@/lib/problem/problem';
import { getProblemDesk } from '@/lib/problem/server/queries';
import { today } from '@/lib/server/clock';
import { found } from '@/lib/server/found';
import { requireRight } from '@/lib/server/session';

export const metadata: Metadata = { title: '问题' };

type Props = {
  params: Promise<{ problemId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export default async function Page({ params, searchParams }: Props) {
  const { problemId } = await params;
  const actor = await requireRight(`/problems/${encodeURIComponent(problemId)}`, 'problem.read');
  const desk = await found(getProblemDesk(actor, problemId));
  const { step, recorded } = await searchParams;
  const chosen = LEVELS.find((level) => level === step) ?? null;
  return (
    <ProblemPage desk={desk} today={today()} base="/problems">
      {recorded && <ForgetTyped storageKey={newProblemKey(actor.accountId, desk.problem.body.id)} />}
      <OfficeActs desk={desk} chosen={chosen} />
    </ProblemPage>
  );
}
