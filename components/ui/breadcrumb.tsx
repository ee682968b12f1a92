import Link from 'next/link';

/** The way here; the last item is this place. Also serves as the steps of a process when items have no address. */
export function Breadcrumb({
  label = '位置',
  items,
}: {
  label?: string;
  items: readonly { label: string; href?: string; current?: boolean }[];
}) {
  return (
    <nav className="crumbs" aria-label={label}>
      <ol>
        {items.map((item) => (
          <li key={item.label} aria-current={item.current ? 'step' : undefined}>
            {item.href ? <Link href={item.href}>{item.label}</Link> : item.label}
          </li>
        ))}
      </ol>
    </nav>
  );
}
