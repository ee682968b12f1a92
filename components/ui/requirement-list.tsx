import type { ReactNode } from 'react';
import { Seal } from './seal';

export type Requirement = {
  id: string;
  text: string;
  met: boolean;
  /** Where it was found, or what can be done about it. */
  where?: ReactNode;
};

/** A sentence of the plan split into the things to show, each 有 or 缺. Every line's id can be a `HoldButton` target. */
export function RequirementList({ label, items }: { label: string; items: readonly Requirement[] }) {
  return (
    <ul className="rq" aria-label={label}>
      {items.map((item) => (
        <li key={item.id} id={item.id} tabIndex={-1}>
          <Seal state={item.met ? 'has' : 'missing'} />
          <span>{item.text}</span>
          <span className="at">{item.where}</span>
        </li>
      ))}
    </ul>
  );
}
