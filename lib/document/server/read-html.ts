import iconv from 'iconv-lite';
import { parse } from 'parse5';
import type { ReadDocument, ReadingNote } from '@/lib/document/document';
import { noteOf } from '@/lib/document/messages';
import { unreadable } from '@/lib/document/unreadable';
import { decodeText } from './decode-text';
import { linesOfHtml } from './html-lines';
import { findMain, titleOf } from './html-main';
import { countPictures } from './html-tree';

const SNIFFED = 4096;
const HEAD_LINES = 10;
const CHARSET = /<meta[^>]{0,200}charset\s*=\s*["']?\s*([\w-]+)/i;
/** What pages call GB 2312 holds letters of GB 18030. */
const GB = /^(?:gb2312|gbk|gb_2312-80|x-gbk|gb18030)$/i;

/** The main text of a saved page: without scripts, menus and footers; tables as rows; automatic numbers of lists counted. */
export function readHtml(bytes: Buffer): ReadDocument {
  const page = parse(decodeHtml(bytes));
  const main = findMain(page);
  const lines = linesOfHtml(main);
  const title = titleOf(page, main, lines.slice(0, HEAD_LINES));
  const text = (title ? [title, ...lines] : lines).join('\n').trim();
  const pictures = countPictures(main);
  if (text === '') throw unreadable(pictures > 0 ? 'document-scanned' : 'document-empty');
  const notes: ReadingNote[] = pictures > 0 ? [noteOf('pictures-not-read', { count: pictures })] : [];
  return { format: 'html', text, notes };
}

/** By the page's own word, unless the bytes are not valid in it. */
function decodeHtml(bytes: Buffer): string {
  const named = CHARSET.exec(bytes.toString('latin1', 0, SNIFFED))?.[1] ?? '';
  const encoding = GB.test(named) ? 'gb18030' : named;
  const hasMark = bytes[0] === 0xff || bytes[0] === 0xfe || bytes[0] === 0xef;
  if (!hasMark && encoding !== '' && iconv.encodingExists(encoding) && !/utf-?16/i.test(encoding)) {
    const text = iconv.decode(bytes, encoding);
    if (!text.includes('\ufffd')) return text;
  }
  return (decodeText(bytes) ?? iconv.decode(bytes, encoding === '' ? 'utf8' : encoding)).replace(/^\ufeff/, '');
}
