import type { ReadingNote } from './document';

export type NamedDocument = { name: string; text: string; notes: readonly ReadingNote[] };

/** Where each document stands in the joined text, end exclusive. */
export type JoinedDocuments<Given extends NamedDocument> = {
  text: string;
  parts: (Given & { start: number; end: number })[];
  notes: ReadingNote[];
};

const BETWEEN = '\n\n';
const HEAD_LINES = 20;
const NOTICE = /关于.{2,80}的?(?:通知|函)|〔\d{4}〕\s*\d{1,4}\s*号/;
const ATTACHMENT = /^附[件表]\s*[\d一二三四五六七八九十]*\s*[:：]?/;

const headOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .slice(0, HEAD_LINES);

function isNotice({ text }: NamedDocument): boolean {
  const lines = headOf(text);
  return !ATTACHMENT.test(lines[0] ?? '') && (NOTICE.test(lines.join('\n')) || NOTICE.test(lines.join('')));
}

/** Several files as one text: the covering notice first, the others after it in the order given. */
export function joinDocuments<Given extends NamedDocument>(documents: readonly Given[]): JoinedDocuments<Given> {
  const notice = documents.find(isNotice);
  const ordered = notice ? [notice, ...documents.filter((each) => each !== notice)] : documents;
  const joined: JoinedDocuments<Given> = { text: '', parts: [], notes: [] };
  for (const document of ordered) {
    if (joined.text !== '') joined.text += BETWEEN;
    const start = joined.text.length;
    joined.text += document.text;
    joined.parts.push({ ...document, start, end: joined.text.length });
    for (const note of document.notes)
      joined.notes.push({
        ...note,
        message: documents.length > 1 ? `${document.name}：${note.message}` : note.message,
        start: note.start + start,
        end: note.end + start,
      });
  }
  return joined;
}
