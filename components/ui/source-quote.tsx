import type { Mark } from './mark-text';
import { MarkedText } from './marked-text';

/** A piece of an official text beside the task made from it; `offset` places it in the document the marks count in. */
export function SourceQuote({ text, marks, offset = 0 }: { text: string; marks: readonly Mark[]; offset?: number }) {
  return (
    <blockquote className="quote">
      <MarkedText text={text} marks={marks} offset={offset} />
    </blockquote>
  );
}
