import type { ReactNode } from 'react';

/**
 * Head of a page: what it is (`title`, or as a `sentence` what is to be done), how we got here, facts below, actions at
 * the right. `seal` is a big one, before the title of a single thing.
 */
export function PageHead({
  title,
  sentence = false,
  crumbs,
  seal,
  meta,
  actions,
}: {
  title: ReactNode;
  sentence?: boolean;
  crumbs?: ReactNode;
  seal?: ReactNode;
  meta?: ReactNode;
  actions?: ReactNode;
}) {
  return (
    <div className={sentence ? 'phead sentence' : 'phead'}>
      {seal}
      <div>
        {crumbs}
        <h1>{title}</h1>
      </div>
      {actions && <div className="acts">{actions}</div>}
      {meta && <div className="meta">{meta}</div>}
    </div>
  );
}
