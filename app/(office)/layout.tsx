import type { ReactNode } from 'react';
import { SignedInShell } from '@/components/layout/signed-in-shell';
import { countOpenExcuses } from '@/lib/excuse/server/queries';
import { countProblemsWaiting } from '@/lib/problem/server/queries';
import { countWaiting } from '@/lib/review/server/queries';
import { env } from '@/lib/server/env';
import { findActor } from '@/lib/server/session';

/** Decorates only: every page checks for itself who may see it. */
export default async function Layout({ children }: { children: ReactNode }) {
  const actor = await findActor();
  if (!actor) return children;
  const [submissions, requests, problems] = await Promise.all([
    countWaiting(actor),
    countOpenExcuses(actor),
    countProblemsWaiting(actor),
  ]);
  const counts = { '/review': submissions, '/requests': requests, '/problems': problems };
  return (
    <SignedInShell actor={actor} city={env.city} demo={env.isDemo} counts={counts}>
      {children}
    </SignedInShell>
  );
}
