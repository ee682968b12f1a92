import type { ReactNode } from 'react';

/** A page that has one thing to say and one or two ways on: not found, out of order. */
export function NoticePage({ title, children, actions }: { title: string; children: ReactNode; actions: ReactNode }) {
  return (
    <main className="notice-page" id="main">
      <h1>{title}</h1>
      <div className="wenwu" />
      <p>{children}</p>
      <div className="acts">{actions}</div>
    </main>
  );
}
