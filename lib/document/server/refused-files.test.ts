import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { CFB } from '@e965/xlsx';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { BYTES_PER_MB, READING_LIMITS } from '@/lib/document/limits';
import { DOCUMENT_REFUSALS } from '@/lib/document/messages';
import { docxOf, ofdOf, oldPdfOf, scannedPdf } from '@/prisma/seed/document-bytes';
import { readDocument } from './read-document';

const fixture = (name: string): Buffer => readFileSync(fileURLToPath(new URL(`./fixtures/${name}`, import.meta.url)));
const PARAGRAPH = '<w:p><w:r><w:t>公开财政预算。（市财政局牵头）</w:t></w:r></w:p>';
const WORD_XML =
  '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>';
const LAUGHS = `<?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY a "哈哈"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>${WORD_XML}&b;</w:t></w:r></w:p></w:body></w:document>`;
const OUTSIDE = `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/passwd">]>${WORD_XML}&f;</w:t></w:r></w:p></w:body></w:document>`;

/** An OLE2 file with the named streams. */
function oleOf(streams: Record<string, Buffer>): Buffer {
  const container = CFB.utils.cfb_new();
  for (const [name, content] of Object.entries(streams)) CFB.utils.cfb_add(container, name, content);
  return Buffer.from(CFB.write(container, { type: 'buffer' }));
}

const pictureInWord = docxOf('<w:p><w:r><w:pict><v:shape><v:imagedata/></v:shape></w:pict></w:r></w:p>');
const lockedWord = () => {
  const bytes = Buffer.from(fixture('hengyang-numbered.doc'));
  const at = bytes.indexOf(Buffer.from([0xec, 0xa5]));
  bytes.writeUInt16LE(bytes.readUInt16LE(at + 0x0a) | 0x0100, at + 0x0a);
  return bytes;
};
/** The directory says ten bytes; the part unpacks to far more than a document may hold. */
const lyingZip = () => {
  const bytes = Buffer.from(docxOf(PARAGRAPH, { 'word/document.xml': new Uint8Array(101 * BYTES_PER_MB) }));
  for (let at = bytes.indexOf('PK\u0001\u0002'); at >= 0; at = bytes.indexOf('PK\u0001\u0002', at + 4))
    bytes.writeUInt32LE(10, at + 24);
  return bytes;
};
const lockedZip = () => {
  const bytes = Buffer.from(docxOf(PARAGRAPH));
  for (let at = bytes.indexOf('PK\u0001\u0002'); at >= 0; at = bytes.indexOf('PK\u0001\u0002', at + 4))
    bytes.writeUInt16LE(1, at + 8);
  return bytes;
};

describe('a file that cannot be read', () => {
  it.each<[string, string, () => Uint8Array]>([
    ['document-empty', 'nothing', () => new Uint8Array()],
    ['document-empty', 'blanks', () => Buffer.from(' \r\n\t')],
    ['document-empty', 'a Word document without words', () => docxOf('<w:p/>')],
    ['document-empty', 'a page without words', () => Buffer.from('<html><body><script>1</script></body></html>')],
    ['document-too-large', 'a byte too much', () => new Uint8Array(READING_LIMITS.fileMegabytes * BYTES_PER_MB + 1)],
    ['document-scanned', 'a scan', () => scannedPdf(3)],
    ['document-scanned', 'pictures in a Word document', () => pictureInWord],
    ['document-locked', 'a PDF with a password', () => fixture('locked.pdf')],
    [
      'document-locked',
      'an encrypted docx',
      () => oleOf({ EncryptedPackage: Buffer.alloc(5000), EncryptionInfo: Buffer.alloc(5000) }),
    ],
    ['document-locked', 'an encrypted doc', lockedWord],
    ['document-locked', 'an encrypted zip', lockedZip],
    ['document-locked', 'an encrypted OFD', () => ofdOf(['公开'], { 'Doc_0/Encryptions.xml': '<x/>' })],
    ['document-damaged', 'half a docx', () => fixture('hengyang-numbered.docx').subarray(0, 7000)],
    ['document-damaged', 'half a doc', () => fixture('hengyang-numbered.doc').subarray(0, 9000)],
    ['document-damaged', 'half an xlsx', () => fixture('tasks.xlsx').subarray(0, 3000)],
    ['document-damaged', 'a PDF of one line', () => Buffer.from('%PDF-1.7\n1 0 obj')],
    ['document-damaged', 'broken XML', () => docxOf(PARAGRAPH, { 'word/document.xml': '<w:document><w:body>' })],
    [
      'document-image',
      'a picture',
      () => Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13, 73, 72, 68, 82]),
    ],
    ['document-archive', 'a zip', () => zipSync({ '要点.txt': strToU8('公开') })],
    ['document-archive', 'a rar', () => Buffer.from('Rar!\u001a\u0007\u0001\u0000rest of it', 'latin1')],
    ['document-macro', 'a docm', () => docxOf(PARAGRAPH, { 'word/vbaProject.bin': 'x' })],
    [
      'document-macro',
      'a doc with macros',
      () => oleOf({ WordDocument: Buffer.alloc(5000), _VBA_PROJECT: Buffer.alloc(5000) }),
    ],
    ['document-unsafe', 'a billion laughs', () => docxOf('', { 'word/document.xml': LAUGHS })],
    ['document-unsafe', 'an entity from outside', () => docxOf('', { 'word/document.xml': OUTSIDE })],
    ['document-unsafe', 'XML without end downwards', () => docxOf('<w:p>'.repeat(500) + '</w:p>'.repeat(500))],
    [
      'document-unpacks-too-large',
      'a zip bomb',
      () => docxOf(PARAGRAPH, { 'word/media.bin': new Uint8Array(101 * BYTES_PER_MB) }),
    ],
    ['document-unpacks-too-large', 'a zip bomb that lies', lyingZip],
    [
      'document-unpacks-too-large',
      'too dense a zip',
      () => docxOf(PARAGRAPH, { 'word/media.bin': new Uint8Array(20 * BYTES_PER_MB) }),
    ],
    [
      'document-unpacks-too-large',
      'too many parts',
      () =>
        zipSync(
          Object.fromEntries(
            Array.from({ length: READING_LIMITS.entries + 1 }, (_, index) => [`word/${index}`, new Uint8Array()]),
          ),
        ),
    ],
    ['document-too-many-pages', 'a book', () => oldPdfOf(Array.from({ length: 501 * 22 }, () => '公开'))],
    ['document-too-long', 'an endless text', () => Buffer.from('公'.repeat(READING_LIMITS.characters + 1))],
    ['document-slides', 'slides', () => zipSync({ 'ppt/presentation.xml': strToU8('<p/>') })],
    [
      'document-other-word',
      'an OpenDocument',
      () => zipSync({ mimetype: strToU8('x'), 'content.xml': strToU8('<x/>') }),
    ],
    ['document-other-word', 'a Works file', () => oleOf({ CONTENTS: Buffer.alloc(5000) })],
    ['document-other-word', 'some XML', () => Buffer.from('<?xml version="1.0"?><uof:UOF/>')],
    [
      'document-web-archive',
      'an archived page',
      () => Buffer.from('From: <Saved by Blink>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;'),
    ],
    ['document-binary', 'bytes', () => Buffer.from('\u0001\u0002\u0003文字')],
    ['document-garbled', 'bytes in no encoding', () => Buffer.from([0x81, 0xff, 0xff, 0xfe, 0x80])],
  ])('is refused as %s: %s', { timeout: 60_000 }, async (code, _, make) => {
    const answer = await readDocument(Buffer.from(make()));
    expect(answer).toMatchObject({ ok: false, refusal: { code } });
    if (!answer.ok) expect(DOCUMENT_REFUSALS[answer.refusal.code].say(answer.refusal.facts ?? {})).toMatch(/^.{6,}。$/);
  });

  it('may still be large: the limits themselves are read', async () => {
    expect((await readDocument(Buffer.from('公'.repeat(READING_LIMITS.characters)))).ok).toBe(true);
    const parts = Object.fromEntries(Array.from({ length: 4000 }, (_, index) => [`word/${index}`, 'x']));
    expect((await readDocument(Buffer.from(docxOf(PARAGRAPH, parts)))).ok).toBe(true);
  });
});
