import type { ReactNode } from 'react';

/** The column a page is set in: 1440 px at most, or `narrow` (720 px) for forms and reading. */
export function PageBody({ narrow = false, children }: { narrow?: boolean; children: ReactNode }) {
  return <div className={narrow ? 'wrap narrow' : 'wrap'}>{children}</div>;
}
