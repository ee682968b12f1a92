import type { ReactNode } from 'react';
import { SkipLink } from './skip-link';

/** The frame of every signed-in page. `desk` fills the window and lets its panes scroll instead of the page. */
export function AppShell({
  topBar,
  desk = false,
  flash,
  children,
}: {
  topBar: ReactNode;
  desk?: boolean;
  flash?: ReactNode;
  children: ReactNode;
}) {
  return (
    <div className={desk ? 'shell desk' : 'shell'}>
      <SkipLink />
      {topBar}
      <main id="main" tabIndex={-1}>
        {children}
      </main>
      {flash}
    </div>
  );
}
