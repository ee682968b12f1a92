import type { ReactNode } from 'react';

/** A panel of its own: score, evidence, a side list. With a title it is a named section. */
export function Sheet({ title, small, children }: { title?: ReactNode; small?: ReactNode; children: ReactNode }) {
  return (
    <section className="sheet pad">
      {title && (
        <h2>
          {title}
          {small && <small>{small}</small>}
        </h2>
      )}
      {children}
    </section>
  );
}
