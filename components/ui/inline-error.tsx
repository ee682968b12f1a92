import type { ReactNode } from 'react';
import { SEALS } from './seal-table';

/** An error next to its cause: what happened as title, what to do as children, and the way to do it. */
export function InlineError({ title, children, action }: { title: string; children?: ReactNode; action?: ReactNode }) {
  return (
    <div className="note" role="alert">
      <div className="st">
        <span className="seal solid" aria-hidden="true">
          {SEALS.error.character}
        </span>
        <b>{title}</b>
      </div>
      {children && <div className="m">{children}</div>}
      {action}
    </div>
  );
}
