import Link from 'next/link';
import type { ReactNode } from 'react';

/** One submission waiting for a decision: box, seal, department, age, and the one fact the checks found. Stands in a list. */
export function QueueItem({
  href,
  seal,
  title,
  age,
  fact,
  current = false,
  box,
}: {
  href: string;
  seal: ReactNode;
  title: string;
  age: string;
  fact: string;
  current?: boolean;
  /** A `Checkbox` with its own `aria-label`. */
  box?: ReactNode;
}) {
  return (
    <li className={current ? 'qi on' : 'qi'}>
      {box}
      {seal}
      <Link className="el" href={href} aria-current={current ? 'true' : undefined}>
        {title}
      </Link>
      <span className="m f12">{age}</span>
      <span className="qi-x el">{fact}</span>
    </li>
  );
}
