'use client';
import { createContext, useContext } from 'react';

/** `value` of a box is 「submission:version」: what the list showed when it was ticked. */
export type Picking = {
  picked: ReadonlySet<string>;
  pick: (value: string, on: boolean) => void;
  /** Counts the form's answers: a form that was sent unticks its boxes, so they are drawn anew. */
  round: number;
};

export const PickingContext = createContext<Picking | null>(null);

/** The box beside a line of the queue; key X ticks that of the open submission. */
export function PickBox({ value, label, open }: { value: string; label: string; open: boolean }) {
  const picking = useContext(PickingContext);
  if (!picking) return null;
  return (
    <label className="pick-box">
      <span className="vh">{label}</span>
      <input
        key={picking.round}
        type="checkbox"
        name="picked"
        value={value}
        checked={picking.picked.has(value)}
        onChange={(event) => picking.pick(value, event.target.checked)}
        // Enter would press the form's first button.
        onKeyDown={(event) => event.key === 'Enter' && event.preventDefault()}
        aria-keyshortcuts={open ? 'X' : undefined}
      />
    </label>
  );
}
