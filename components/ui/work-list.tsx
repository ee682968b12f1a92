import type { ReactNode } from 'react';

/** The list around `WorkLine`s. */
export function WorkList({ label, children }: { label: string; children: ReactNode }) {
  return <ul aria-label={label}>{children}</ul>;
}
