import type { ReactNode } from 'react';
import type { Mark } from './mark-text';
import { MarkedText } from './marked-text';

/**
 * One block of a document; `offset` is where its text begins in the whole, since marks count there. It also stands on
 * the element (`data-offset`), so that words selected on screen can be found in the source.
 */
export type SourceBlock =
  | { kind: 'heading' | 'paragraph'; offset: number; text: string }
  /** Paragraphs put away because nothing in them needs a look. */
  | { kind: 'fold'; offset: number; text: string; action?: ReactNode };

function Block({ block, marks }: { block: SourceBlock; marks: readonly Mark[] }) {
  switch (block.kind) {
    case 'heading':
      return <h3 data-offset={block.offset}>{block.text}</h3>;
    case 'paragraph':
      return (
        <p data-offset={block.offset}>
          <MarkedText text={block.text} marks={marks} offset={block.offset} />
        </p>
      );
    case 'fold':
      return (
        <div className="fold">
          <span>{block.text}</span>
          {block.action}
        </div>
      );
  }
}

/** An official document as it looks on paper: red head, number, title, body in 仿宋, with marks over the text. */
export function SourceSheet({
  issuer,
  number,
  title,
  blocks,
  marks,
}: {
  issuer?: string;
  number?: string;
  title: string;
  blocks: readonly SourceBlock[];
  /** All marks of the document, in its coordinates. */
  marks: readonly Mark[];
}) {
  return (
    <article className="doc" aria-label={`${title}，原文`}>
      {issuer && <div className="rt">{issuer}</div>}
      {number && <div className="no">{number}</div>}
      {issuer && <div className="wenwu red" />}
      <h2 className="ti">{title}</h2>
      {blocks.map((block) => (
        <Block key={`${block.kind} ${block.offset}`} block={block} marks={marks} />
      ))}
    </article>
  );
}
