import Link from 'next/link';
import type { DeskParts } from './desk-parts';
import type { PlanView } from './plan-view';

/** The parts of a long list: before, after, and each by its numbers. J and K go on over the edge. */
export function PartNav({ desk: { parts, number }, view }: { desk: DeskParts; view: PlanView }) {
  if (parts.length < 2) return null;
  const to = (part: number) => view.with({ part: String(part) });
  return (
    <nav className="part-nav" aria-label="分段">
      {number > 1 && (
        <Link href={to(number - 1)} data-step="-1" prefetch={false}>
          上一段
        </Link>
      )}
      <ol>
        {parts.map(({ first, last }, index) => (
          <li key={`${first} ${last}`}>
            <Link href={to(index + 1)} aria-current={index + 1 === number ? 'page' : undefined} prefetch={false}>
              {first === last ? first : `${first}–${last}`}
            </Link>
          </li>
        ))}
      </ol>
      {number < parts.length && (
        <Link href={to(number + 1)} data-step="1" prefetch={false}>
          下一段
        </Link>
      )}
    </nav>
  );
}
