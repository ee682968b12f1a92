import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { DepartmentActs } from '@/components/problem/department-acts';
import { ProblemPage } from '@/components/problem/problem-page';
import { getProblemDesk } from '@/lib/problem/server/queries';
import { today } from '@/lib/server/clock';
import { found } from '@/lib/server/found';
import { requireActor } from '@/lib/server/session';

export const metadata: Metadata = { title: '问题' };

export default async function Page({ params }: { params: Promise<{ problemId: string }> }) {
  const { problemId } = await params;
  const actor = await requireActor(`/my-problems/${encodeURIComponent(problemId)}`);
  const desk = await found(getProblemDesk(actor, problemId));
  if (desk.problem.body.id !== actor.body?.id) notFound();
  return (
    <ProblemPage desk={desk} today={today()} base="/my-problems">
      <DepartmentActs desk={desk} accountId={actor.accountId} />
    </ProblemPage>
  );
}
