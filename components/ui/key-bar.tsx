import type { ReactNode } from 'react';

export type KeyHelp = { keys: readonly string[]; label: string };

/** The keys of a desk along its lower edge; `note` stands at the right. */
export function KeyBar({ keys, note }: { keys: readonly KeyHelp[]; note?: ReactNode }) {
  return (
    <section className="keys" aria-label="按键">
      {keys.map((help) => (
        <span key={help.label}>
          {help.keys.map((key) => (
            <kbd key={key}>{key}</kbd>
          ))}
          {help.label}
        </span>
      ))}
      {note && <span className="sp">{note}</span>}
    </section>
  );
}
