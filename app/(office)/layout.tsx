import type { ReactNode } from 'react';
import { SignedInShell } from '@/components/layout/signed-in-shell';
import { countWaiting } from '@/lib/review/server/queries';
import { env } from '@/lib/server/env';
import { findActor } from '@/lib/server/session';

/** Decorates only: every page checks for itself who may see it. */
export default async function Layout({ children }: { children: ReactNode }) {
  const actor = await findActor();
  if (!actor) return children;
  const counts = { '/review': await countWaiting(actor) };
  return (
    <SignedInShell actor={actor} city={env.city} demo={env.isDemo} counts={counts}>
      {children}
    </SignedInShell>
  );
}
