import { strToU8, zipSync } from 'fflate';
import iconv from 'iconv-lite';

/** Files that no office program at hand writes, made for tests; nothing of the product uses them. */

type Placed = { text: string; x: number; y: number };

const OFD = 'xmlns:ofd="http://www.ofdspec.org/2016"';
const LINE_LETTERS = 28;
const PAGE_LINES = 22;
const SIZE = 5.64;
const LEFT = 28;
const TOP = 40;
const LEADING = 10;

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** Paragraphs set as an office sets them: first line two letters in, lines of 28 letters, a page number at the foot. */
function setPages(paragraphs: readonly string[]): Placed[][] {
  const lines = paragraphs.flatMap((paragraph) => {
    const letters = [...paragraph];
    const first = letters.splice(0, LINE_LETTERS - 2).join('');
    const rest: string[] = [];
    while (letters.length > 0) rest.push(letters.splice(0, LINE_LETTERS).join(''));
    return [{ text: first, x: LEFT + SIZE * 2 }, ...rest.map((text) => ({ text, x: LEFT }))];
  });
  const pages: Placed[][] = [];
  for (const [index, line] of lines.entries()) {
    if (index % PAGE_LINES === 0) pages.push([]);
    pages.at(-1)?.push({ ...line, y: TOP + (index % PAGE_LINES) * LEADING });
  }
  return pages.map((page, index) => [...page, { text: `— ${index + 1} —`, x: 100, y: 280 }]);
}

/** An OFD (GB/T 33190) of the paragraphs, its text objects written from the foot of each page upwards. */
export function ofdOf(paragraphs: readonly string[], extra: Record<string, string> = {}): Uint8Array {
  const pages = setPages(paragraphs);
  const refs = pages.map((_, index) => `<ofd:Page ID="${index + 10}" BaseLoc="Pages/Page_${index}/Content.xml"/>`);
  const parts: Record<string, string> = {
    'OFD.xml': `<?xml version="1.0" encoding="UTF-8"?><ofd:OFD ${OFD} Version="1.1" DocType="OFD"><ofd:DocBody><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>`,
    'Doc_0/Document.xml': `<?xml version="1.0" encoding="UTF-8"?><ofd:Document ${OFD}><ofd:CommonData><ofd:PageArea><ofd:PhysicalBox>0 0 210 297</ofd:PhysicalBox></ofd:PageArea></ofd:CommonData><ofd:Pages>${refs.join('')}</ofd:Pages></ofd:Document>`,
    ...extra,
  };
  for (const [index, page] of pages.entries()) {
    const objects = page.toReversed().map(({ text, x, y }, id) => {
      const distances = [...text].length > 1 ? ` DeltaX="g ${[...text].length - 1} ${SIZE}"` : '';
      return `<ofd:TextObject ID="${1000 * (index + 1) + id}" Boundary="${x} ${y} ${SIZE * [...text].length} ${SIZE}" Font="2" Size="${SIZE}"><ofd:TextCode X="0" Y="${SIZE}"${distances}>${escaped(text)}</ofd:TextCode></ofd:TextObject>`;
    });
    parts[`Doc_0/Pages/Page_${index}/Content.xml`] =
      `<?xml version="1.0" encoding="UTF-8"?><ofd:Page ${OFD}><ofd:Content><ofd:Layer ID="5">${objects.join('')}</ofd:Layer></ofd:Content></ofd:Page>`;
  }
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));
}

/** A PDF whose one font is not embedded and coded in GBK, as old printer drivers wrote them. */
export function oldPdfOf(paragraphs: readonly string[]): Uint8Array {
  const scale = 72 / 25.4;
  const contents = setPages(paragraphs).map((page) =>
    page
      .map(({ text, x, y }) => {
        const hex = iconv.encode(text, 'gbk').toString('hex');
        return `BT /F1 16 Tf 1 0 0 1 ${(x * scale).toFixed(2)} ${(842 - y * scale).toFixed(2)} Tm <${hex}> Tj ET`;
      })
      .join('\n'),
  );
  return pdfOf(contents, '/Font << /F1 5 0 R >>', [
    '<< /Type /Font /Subtype /Type0 /BaseFont /FangSong_GB2312 /Encoding /GBK-EUC-H /DescendantFonts [6 0 R] >>',
    '<< /Type /Font /Subtype /CIDFontType2 /BaseFont /FangSong_GB2312 /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> /DW 1000 /FontDescriptor 7 0 R >>',
    '<< /Type /FontDescriptor /FontName /FangSong_GB2312 /Flags 6 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 900 /Descent -200 /CapHeight 900 /StemV 80 >>',
  ]);
}

/** A PDF of pictures only: what a scanner writes. */
export const scannedPdf = (pages: number): Uint8Array =>
  pdfOf(
    Array.from({ length: pages }, () => 'q 595 0 0 842 0 0 cm /I1 Do Q'),
    '/XObject << /I1 5 0 R >>',
    [
      '<< /Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8 /Length 1 >>\nstream\n0\nendstream',
    ],
  );

/** Objects: 1 catalogue, 2 pages, 3 and 4 unused, `shared` from 5 on, then each page and its content. */
function pdfOf(contents: readonly string[], resources: string, shared: readonly string[]): Uint8Array {
  const first = 5 + shared.length;
  const kids = contents.map((_, index) => `${first + index * 2} 0 R`).join(' ');
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Count ${contents.length} /Kids [${kids}] >>`,
    'null',
    'null',
    ...shared,
    ...contents.flatMap((content, index) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << ${resources} >> /Contents ${first + index * 2 + 1} 0 R >>`,
      `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    ]),
  ];
  let file = '%PDF-1.4\n';
  const offsets = objects.map((object, index) => {
    const at = file.length;
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  const start = file.length;
  const table = offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('');
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`;
  return Buffer.from(file, 'latin1');
}

const WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

/** A Word document as an office program writes it, its kind said in its list of parts; one paragraph a line. */
export function wordOf(lines: readonly string[], extra: Record<string, Uint8Array | string> = {}): Uint8Array {
  const body = lines.map((line) => `<w:p><w:r><w:t>${escaped(line)}</w:t></w:r></w:p>`).join('');
  return docxOf(body, {
    '[Content_Types].xml': wordTypes('openxmlformats-officedocument.wordprocessingml.document'),
    ...extra,
  });
}

/** The list of parts of a Word document that says it carries macros. */
export const macroWordTypes = (): string => wordTypes('ms-word.document.macroEnabled');

const wordTypes = (kind: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.${kind}.main+xml"/></Types>`;

/** A Word document of the body's XML; `extra` adds parts or replaces them. */
export function docxOf(body: string, extra: Record<string, Uint8Array | string> = {}): Uint8Array {
  const parts: Record<string, Uint8Array | string> = {
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    'word/document.xml': `<?xml version="1.0" encoding="UTF-8"?><w:document ${WORD} xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:v="urn:schemas-microsoft-com:vml"><w:body>${body}</w:body></w:document>`,
    ...extra,
  };
  const bytes = Object.entries(parts).map(([name, part]) => [name, typeof part === 'string' ? strToU8(part) : part]);
  return zipSync(Object.fromEntries(bytes));
}
