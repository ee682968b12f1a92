import Link from 'next/link';

export type ViewLink = { href: string; label: string; current?: boolean; count?: number };

/** A few ways to look at the same list, each with its own address. */
export function Segmented({ label, links }: { label: string; links: readonly ViewLink[] }) {
  return (
    <nav className="seg" aria-label={label}>
      {links.map((link) => (
        <Link key={link.href} href={link.href} aria-current={link.current ? 'true' : undefined}>
          {link.label}
        </Link>
      ))}
    </nav>
  );
}
