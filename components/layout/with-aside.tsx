import type { ReactNode } from 'react';

/** The work at the left, 348 px of standing facts at the right; one column on a phone. */
export function WithAside({
  aside,
  asideLabel,
  children,
}: {
  aside: ReactNode;
  asideLabel: string;
  children: ReactNode;
}) {
  return (
    <div className="cols">
      <div className="stack min-w-0">{children}</div>
      <aside className="stack tight" aria-label={asideLabel}>
        {aside}
      </aside>
    </div>
  );
}
