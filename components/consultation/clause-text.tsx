import type { Mark } from '@/components/ui/mark-text';
import { MarkedText } from '@/components/ui/marked-text';
import type { Clause } from '@/lib/consultation/consultation';

/** A clause of the frozen draft, paragraph by paragraph; places count in the draft, so that selections can be found. */
export function ClauseText({
  sourceText,
  clause,
  marks = [],
}: {
  sourceText: string;
  clause: Pick<Clause, 'start' | 'end'>;
  marks?: readonly Mark[];
}) {
  const text = sourceText.slice(clause.start, clause.end);
  return [...text.matchAll(/[^\n]+/g)].map(({ index, 0: line }) => {
    const words = line.trim();
    const offset = clause.start + index + line.indexOf(words);
    return words ? (
      <p key={offset} data-offset={offset}>
        <MarkedText text={words} marks={marks} offset={offset} />
      </p>
    ) : null;
  });
}
