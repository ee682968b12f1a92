import Link from 'next/link';
import type { ReactNode } from 'react';
import { SearchDialog } from '@/components/search/search-dialog';
import { SubmitButton } from '@/components/ui/submit-button';
import { ThemeToggle } from '@/components/ui/theme-toggle';
import type { Actor } from '@/lib/access/actor';
import { callingOf, homeOf, waysOf } from '@/lib/access/navigation';
import { chooseThemeAction, signOutAction } from '@/lib/account/server/actions';
import { AppShell } from './app-shell';
import { TopBar } from './top-bar';

/** The frame of a signed-in page: what the actor may open, how much waits for them, and the way out. */
export function SignedInShell({
  actor,
  city,
  demo,
  counts = {},
  children,
}: {
  actor: Actor;
  city: string;
  demo: boolean;
  /** What waits, by the href of its way. */
  counts?: Record<string, number>;
  children: ReactNode;
}) {
  const { who, role } = callingOf(actor);
  const nav = waysOf(actor).map((way) => ({ ...way, count: counts[way.href] }));
  return (
    <AppShell
      topBar={
        <TopBar
          home={homeOf(actor)}
          needAttention={nav.some(({ count }) => (count ?? 0) > 0)}
          place={city}
          nav={nav}
          demo={demo}
          search={<SearchDialog />}
          who={who}
          role={role}
          account={
            <>
              <Link href="/account" prefetch={false}>
                {actor.displayName}，修改密码
              </Link>
              <ThemeToggle theme={actor.theme} action={chooseThemeAction} />
              <form action={signOutAction}>
                <SubmitButton look="text" busyLabel="正在退出…">
                  退出登录
                </SubmitButton>
              </form>
            </>
          }
        />
      }
    >
      {children}
    </AppShell>
  );
}
