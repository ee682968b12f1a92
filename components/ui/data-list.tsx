import type { ReactNode } from 'react';

export type DataItem = { term: string; detail: ReactNode };

/** Terms and what they hold, two columns. */
export function DataList({ items }: { items: readonly DataItem[] }) {
  return (
    <dl className="kv">
      {items.map((item) => (
        <div key={item.term} className="contents">
          <dt>{item.term}</dt>
          <dd>{item.detail}</dd>
        </div>
      ))}
    </dl>
  );
}
