import type { ReactNode } from 'react';

/**
 * One thing to do, on one line: seal, clause, words, date, evidence, one action. `children` open below it, inside the
 * frame of an `owed` line: the reason it came back and what to do. Lines live in a `WorkList`.
 */
export function WorkLine({
  seal,
  anchor,
  text,
  href,
  due,
  facts,
  action,
  owed = false,
  children,
}: {
  seal: ReactNode;
  anchor?: ReactNode;
  text: string;
  href?: string;
  due?: ReactNode;
  facts?: ReactNode;
  action?: ReactNode;
  owed?: boolean;
  children?: ReactNode;
}) {
  return (
    <li className={owed ? 'wl owed-line' : 'wl'}>
      <div className="wl-row">
        {seal}
        <span className="wl-an">{anchor}</span>
        <span className="wl-x">
          {/* A plain link: on a long list the router's own would double the page. */}
          {href ? <a href={href}>{text}</a> : text}
        </span>
        <span className="wl-due">{due}</span>
        <span className="wl-ev">{facts}</span>
        <span className="wl-do">{action}</span>
      </div>
      {children && <div className="wl-more">{children}</div>}
    </li>
  );
}
