/**
 * Scope: a file of the office (Word, WPS, PDF, OFD, Excel, web page, text) as its text in the order a person reads it. What
 * the text is about is the business of others. Tables are lines with ` | ` between cells, one row a line.
 */
/** What the bytes are; names and declared types are not asked. */
export const DOCUMENT_FORMATS = ['docx', 'doc', 'pdf', 'ofd', 'xlsx', 'xls', 'html', 'rtf', 'txt'] as const;
export type DocumentFormat = (typeof DOCUMENT_FORMATS)[number];

/** What could not be read, as a Chinese sentence; `start` and `end` count UTF-16 units of the document's text. */
export type ReadingNote = { code: string; message: string; start: number; end: number };

/** Line breaks are \n, except in a plain text, which stays as it was. */
export type ReadDocument = { format: DocumentFormat; text: string; notes: ReadingNote[] };
