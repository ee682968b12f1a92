import { fileTypeFromBuffer } from 'file-type';
import type { ReadDocument } from '@/lib/document/document';
import { BYTES_PER_MB, READING_LIMITS } from '@/lib/document/limits';
import { DOCUMENT_REFUSALS, type DocumentRefusal } from '@/lib/document/messages';
import { unreadable } from '@/lib/document/unreadable';
import { AppError } from '@/lib/shared/app-error';
import { accept, type Decision, refuse } from '@/lib/shared/decision';
import { decodeText, isChineseText } from './decode-text';
import { type OpenZip, openZip } from './open-zip';

// Loaded when a file of the kind comes: a plain text needs none of them, and some are large.
const READERS = {
  pdf: async (bytes: Buffer) => (await import('./read-pdf')).readPdf(bytes),
  rtf: async (bytes: Buffer) => (await import('./read-rtf')).readRtf(bytes),
  html: async (bytes: Buffer) => (await import('./read-html')).readHtml(bytes),
  xls: async (bytes: Buffer) => (await import('./read-sheets')).readXls(bytes),
  docx: async (zip: OpenZip) => (await import('./read-docx')).readDocx(zip),
  xlsx: async (zip: OpenZip) => (await import('./read-sheets')).readXlsx(zip),
  ofd: async (zip: OpenZip) => (await import('./read-ofd')).readOfd(zip),
};

const CONTROLS = /[^\P{Cc}\t\n\r\f]/gu;
/** A text may hold a stray form feed; a binary file holds far more. */
const MOST_CONTROLS = 0.005;
const HEAD = 4096;

/**
 * Bytes of a file → its text. What the file is, its bytes say; its name and declared type are not looked at. Meant to run
 * apart from the server (`readApart`): a hostile file may take all the time and memory it is given.
 */
export async function readDocument(bytes: Buffer): Promise<Decision<ReadDocument, DocumentRefusal>> {
  try {
    if (bytes.length === 0) throw unreadable('document-empty');
    if (bytes.length > READING_LIMITS.fileMegabytes * BYTES_PER_MB) throw unreadable('document-too-large');
    const read = await readBytes(bytes);
    if (read.text.length > READING_LIMITS.characters) throw unreadable('document-too-long');
    return accept(read);
  } catch (error) {
    if (error instanceof AppError && isDocumentRefusal(error.code)) return refuse(error.code, error.facts);
    // Readers of foreign formats throw in many ways at what is not in the format; to the user it is all one.
    if (error instanceof Error) return refuse('document-damaged');
    throw error;
  }
}

const isDocumentRefusal = (code: string): code is DocumentRefusal => Object.hasOwn(DOCUMENT_REFUSALS, code);

async function readBytes(bytes: Buffer): Promise<ReadDocument> {
  const head = bytes.toString('latin1', 0, HEAD);
  if (head.startsWith('PK')) return readZip(bytes);
  if (head.startsWith('\u00d0\u00cf\u0011\u00e0')) return readOle(bytes);
  if (head.slice(0, 1024).includes('%PDF-')) return tidy(await READERS.pdf(bytes));
  if (/^\s*\{\\rtf/.test(head)) return tidy(await READERS.rtf(bytes));
  if (/^(?:MIME-Version|From|Date|Content-Type):/i.test(head) && /multipart\/related/i.test(head))
    throw unreadable('document-web-archive');
  return readWords(bytes);
}

async function readZip(bytes: Buffer): Promise<ReadDocument> {
  const zip = openZip(bytes);
  const has = (name: RegExp) => zip.names.some((each) => name.test(each));
  if (has(/(^|\/)vbaProject\.bin$/i)) throw unreadable('document-macro');
  if (has(/^OFD\.xml$/)) return tidy(await READERS.ofd(zip));
  if (has(/^xl\/workbook\.xml$/i)) return tidy(await READERS.xlsx(zip));
  if (has(/^ppt\//i)) throw unreadable('document-slides');
  if (has(/^word\//i)) return tidy(await READERS.docx(zip));
  if (has(/^content\.xml$/) || has(/^mimetype$/)) throw unreadable('document-other-word');
  throw unreadable(has(/^\[Content_Types\]\.xml$/) ? 'document-damaged' : 'document-archive');
}

async function readOle(bytes: Buffer): Promise<ReadDocument> {
  const { openOle } = await import('./open-ole');
  const ole = openOle(bytes);
  if (ole.has('encryptedpackage')) throw unreadable('document-locked');
  if (ole.has('_vba_project') || ole.has('vba')) throw unreadable('document-macro');
  if (ole.has('worddocument')) {
    const { readDoc } = await import('./read-doc');
    return tidy(readDoc(ole));
  }
  if (ole.has('workbook') || ole.has('book')) return tidy(await READERS.xls(bytes));
  if (ole.has('powerpoint document')) throw unreadable('document-slides');
  throw unreadable('document-other-word');
}

/** Plain text or a web page; anything else gets the sentence for what it is. */
async function readWords(bytes: Buffer): Promise<ReadDocument> {
  const text = decodeText(bytes);
  const type = await fileTypeFromBuffer(bytes);
  // UTF-16 without a mark may begin with the bytes of some picture or sound; Chinese text it is all the same.
  if (type && !/^text\/|xml$/.test(type.mime) && !isChineseText(text ?? '')) throw unreadable(refusalOf(type.mime));
  if (/<(?:!doctype\s+html|html|body|table|div|p)[\s>]/i.test(bytes.toString('latin1', 0, HEAD).replaceAll('\0', '')))
    return tidy(await READERS.html(bytes));
  if (text === null) throw unreadable('document-garbled');
  if (/^\s*<\?xml/.test(text)) throw unreadable('document-other-word');
  const controls = text.match(CONTROLS)?.length ?? 0;
  if (text.includes('\0') || controls > text.length * MOST_CONTROLS) throw unreadable('document-binary');
  if (text.trim() === '') throw unreadable('document-empty');
  return { format: 'txt', text, notes: [] };
}

function refusalOf(mime: string): DocumentRefusal {
  if (mime.startsWith('image/')) return 'document-image';
  return /rar|7z|gzip|tar|bzip|-xz|zstd|compress/.test(mime) ? 'document-archive' : 'document-binary';
}

/** Line breaks as \n, without what no text holds and without blanks at the ends of lines. */
function tidy(read: ReadDocument): ReadDocument {
  const text = read.text
    .replace(/\r\n?|\u2028|\u2029/g, '\n')
    .replaceAll('\0', '')
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .replace(/[ \t\u00a0]+$/gm, '')
    .replace(/\n{3,}/g, '\n\n')
    .replace(/^\n+|\s+$/g, '');
  if (text.trim() === '') throw unreadable('document-empty');
  return { ...read, text };
}
