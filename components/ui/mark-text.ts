/**
 * duty: a recognised obligation, underlined and numbered; body: a department; deadline: a time limit; unresolved: a
 * name to confirm; lead: the bold words that open an item; undecided: a sentence of which nobody has said what it is.
 */
export type MarkKind = 'duty' | 'body' | 'deadline' | 'unresolved' | 'lead' | 'undecided';

/** A range of UTF-16 offsets, end exclusive, in the coordinates of the text (or of the document it was cut from). */
export type Mark = {
  kind: MarkKind;
  start: number;
  end: number;
  /** Number shown where a duty ends. */
  number?: number;
  href?: string;
  selected?: boolean;
};

/** A stretch of text under one set of marks. `endings` are the marks whose last character is here. */
export type Segment = { start: number; text: string; marks: Mark[]; endings: Mark[] };

/**
 * Cuts `text` at every edge of every mark, so that each piece lies wholly inside or outside each of them; marks may
 * nest and overlap. `offset` is where the text begins in the document the marks count in. Marks outside the text or
 * empty are left out; the pieces joined give the text back.
 */
export function segmentText(text: string, marks: readonly Mark[], offset = 0): Segment[] {
  const within = marks
    .map((mark) => ({
      mark,
      start: Math.max(mark.start - offset, 0),
      end: Math.min(mark.end - offset, text.length),
    }))
    .filter(({ start, end }) => start < end);
  const edges = [...new Set([0, text.length, ...within.flatMap(({ start, end }) => [start, end])])].sort(
    (a, b) => a - b,
  );
  return edges.slice(0, -1).map((start, index) => {
    const end = edges[index + 1] ?? text.length;
    const covering = within.filter((range) => range.start <= start && range.end >= end);
    return {
      start: start + offset,
      text: text.slice(start, end),
      marks: covering.map(({ mark }) => mark),
      endings: covering.filter((range) => range.end === end && range.mark.end - offset === end).map(({ mark }) => mark),
    };
  });
}
