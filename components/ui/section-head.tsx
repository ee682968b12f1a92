import type { ReactNode } from 'react';

/** Title of a part of a page over a thin rule; `owed` draws it in vermilion when something there waits for you. */
export function SectionHead({
  title,
  count,
  owed = false,
  actions,
  id,
}: {
  title: ReactNode;
  count?: ReactNode;
  owed?: boolean;
  actions?: ReactNode;
  id?: string;
}) {
  return (
    <div className={owed ? 'sh red' : 'sh'}>
      <h2 id={id}>{title}</h2>
      {count !== undefined && <span className="ct">{count}</span>}
      {actions && <div className="ac">{actions}</div>}
    </div>
  );
}
