import Link from 'next/link';
import type { ReactNode } from 'react';
import type { ViewLink } from './segmented';

/** Parts of one page under links with counts; `end` stands at the right. */
export function Tabs({ label, links, end }: { label: string; links: readonly ViewLink[]; end?: ReactNode }) {
  return (
    <nav className="tabs" aria-label={label}>
      {links.map((link) => (
        <Link key={link.href} href={link.href} aria-current={link.current ? 'page' : undefined}>
          {link.label}
          {link.count !== undefined && <b>{link.count}</b>}
        </Link>
      ))}
      {end && <span className="end">{end}</span>}
    </nav>
  );
}
