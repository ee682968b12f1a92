import type { ReactNode } from 'react';

/** A bar that stays at the lower edge of the window: the place to put evidence in. */
export function Dock({ label, children }: { label: string; children: ReactNode }) {
  return (
    <section className="dock" aria-label={label}>
      <div>{children}</div>
    </section>
  );
}
