import Link from 'next/link';
import type { ReactNode } from 'react';

/** Nothing here: says what is true, what comes next, and offers one way on. */
export function EmptyState({
  title,
  children,
  link,
}: {
  title: ReactNode;
  children?: ReactNode;
  link?: { href: string; label: string };
}) {
  return (
    <div className="note">
      <b>{title}</b>
      {children && <div className="m">{children}</div>}
      {link && (
        <Link className="lk" href={link.href}>
          {link.label}
        </Link>
      )}
    </div>
  );
}
