import type { ReactNode } from 'react';
import { SkipLink } from './skip-link';

/** The frame of every signed-in page. With `Panes` in it, it fills the window and the panes scroll instead of the page. */
export function AppShell({ topBar, flash, children }: { topBar: ReactNode; flash?: ReactNode; children: ReactNode }) {
  return (
    <div className="shell">
      <SkipLink />
      {topBar}
      <main id="main" tabIndex={-1}>
        {children}
      </main>
      {flash}
    </div>
  );
}
