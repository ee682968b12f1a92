'use client';
import Link from 'next/link';
import { usePathname } from 'next/navigation';

export type NavItem = { href: string; label: string; count?: number };

/** The ways of the top bar; the one that leads to where we are is marked. */
export function NavLinks({ items }: { items: readonly NavItem[] }) {
  const path = usePathname();
  return items.map(({ href, label, count = 0 }) => (
    <Link
      key={href}
      href={href}
      prefetch={false}
      aria-current={path === href || path.startsWith(`${href}/`) ? 'page' : undefined}
    >
      {label}
      {count > 0 && <i>{count}</i>}
    </Link>
  ));
}
