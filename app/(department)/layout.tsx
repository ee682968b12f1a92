import type { ReactNode } from 'react';
import { SignedInShell } from '@/components/layout/signed-in-shell';
import { countUnanswered } from '@/lib/consultation/server/queries';
import { countProblemsWaiting } from '@/lib/problem/server/queries';
import { today } from '@/lib/server/clock';
import { env } from '@/lib/server/env';
import { findActor } from '@/lib/server/session';
import { countOwed } from '@/lib/task/server/queries';

/** Decorates only: every page checks for itself who may see it. */
export default async function Layout({ children }: { children: ReactNode }) {
  const actor = await findActor();
  if (!actor) return children;
  const [owed, unanswered, problems] = await Promise.all([
    countOwed(actor, today()),
    countUnanswered(actor),
    countProblemsWaiting(actor),
  ]);
  const counts = { '/my-tasks': owed, '/my-consultations': unanswered, '/my-problems': problems };
  return (
    <SignedInShell actor={actor} city={env.city} demo={env.isDemo} counts={counts}>
      {children}
    </SignedInShell>
  );
}
