import type { ReactNode } from 'react';

/** lead carries the word 牵头; co is outlined; ask waits for someone to confirm the name; responsible takes part alone. */
export type ChipKind = 'lead' | 'co' | 'ask' | 'responsible' | 'plain';

const CLASS: Record<ChipKind, string> = { lead: 'lead', co: 'co', ask: 'ask', responsible: 'duty', plain: '' };

export function Chip({ kind = 'plain', children }: { kind?: ChipKind; children: ReactNode }) {
  return <span className={`chip ${CLASS[kind]}`.trim()}>{children}</span>;
}
