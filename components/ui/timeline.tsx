import Link from 'next/link';
import type { ReactNode } from 'react';
import { Seal } from './seal';
import type { SealState } from './seal-table';

export type TimelineEntry = {
  id: string;
  seal: SealState;
  title: string;
  who?: string;
  /** Already in words, 「10 月 11 日 16:20」. */
  when: string;
  /** Its number in the append-only record. */
  number: number;
  /** Words someone wrote: set in serif. */
  say?: string;
  /** Anything else below: evidence cards, figures. */
  body?: ReactNode;
};

/** History, newest first, numbered, never edited; ends in the check of the chain of records. */
export function Timeline({
  label,
  entries,
  chain,
}: {
  label: string;
  entries: readonly TimelineEntry[];
  chain?: { intact: boolean; text: string; link?: { href: string; label: string } };
}) {
  return (
    <>
      <ol className="tl" aria-label={label}>
        {entries.map((entry) => (
          <li key={entry.id}>
            <Seal state={entry.seal} />
            <div className="h">
              <b>{entry.title}</b>
              {entry.who && <span className="s">{entry.who}</span>}
              <span className="m">
                {entry.when}，第 {entry.number} 条
              </span>
            </div>
            {entry.say && <div className="say">{entry.say}</div>}
            {entry.body && <div className="body">{entry.body}</div>}
          </li>
        ))}
      </ol>
      {chain && (
        <div className="chain">
          <span className={chain.intact ? 'ok' : 'owed'} aria-hidden="true">
            {chain.intact ? '✓' : '✕'}
          </span>
          <span>{chain.text}</span>
          {chain.link && <Link href={chain.link.href}>{chain.link.label}</Link>}
        </div>
      )}
    </>
  );
}
