import { type Mark, type Segment, segmentText } from './mark-text';

/** The id of the first piece of a numbered duty, so that lists can point at the sentence. */
const dutyId = (number: number) => `duty-${number}`;

function Piece({ segment }: { segment: Segment }) {
  const { marks, endings, start } = segment;
  const duty = marks.find((mark) => mark.kind === 'duty');
  const className = ['mk', ...new Set(marks.map(({ kind }) => kind)), marks.some((mark) => mark.selected) ? 'on' : '']
    .filter(Boolean)
    .join(' ');
  const content = (
    <>
      {marks.some((mark) => mark.kind === 'lead') ? <b>{segment.text}</b> : segment.text}
      {endings.map((mark) => mark.number !== undefined && <sup key={mark.start}>{mark.number}</sup>)}
    </>
  );
  const id = duty?.number !== undefined && duty.start === start ? dutyId(duty.number) : undefined;
  const href = marks.find((mark) => mark.href)?.href;
  const current = duty?.selected ? 'true' : undefined;
  return href ? (
    <a id={id} href={href} className={className} aria-current={current}>
      {content}
    </a>
  ) : (
    <span id={id} className={className}>
      {content}
    </span>
  );
}

/** Text with what was recognised in it: duties underlined, departments blue, deadlines dashed, open questions wavy. */
export function MarkedText({ text, marks, offset = 0 }: { text: string; marks: readonly Mark[]; offset?: number }) {
  return segmentText(text, marks, offset).map((segment) =>
    segment.marks.length === 0 ? segment.text : <Piece key={segment.start} segment={segment} />,
  );
}
