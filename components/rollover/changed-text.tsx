import { compareText } from '@/lib/shared/compare-text';

/** This year's words with what came and what went since last year. */
export function ChangedText({ before, after }: { before: string; after: string }) {
  return (
    <span>
      {compareText(before, after).map(({ kind, text }, index) => {
        const key = `${kind} ${index}`;
        if (kind === 'added') return <ins key={key}>{text}</ins>;
        if (kind === 'removed') return <del key={key}>{text}</del>;
        return <span key={key}>{text}</span>;
      })}
    </span>
  );
}
