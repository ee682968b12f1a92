import { constants, crc32, deflateRawSync } from 'node:zlib';
import { Zip, type ZipInputFile } from 'fflate';
import { escapeXml, XML_DECLARATION } from './xml-text';

/** One part of an Open Packaging file; long parts come in pieces so that no whole part is ever held as one string. */
export type OfficePart = { path: string; contentType: string; xml: Iterable<string> };

/** `from` is the part whose relations these are; the id of a relation is its target's file name without `.xml`. */
export type Relations = { from: string; targets: readonly { type: string; target: string }[] };

const OFFICE_RELATION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const CORE_RELATION = 'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties';
const RELATIONS_TYPE = 'application/vnd.openxmlformats-package.relationships+xml';
const CORE_TYPE = 'application/vnd.openxmlformats-package.core-properties+xml';

/** Few calls into the compressor, and still far below the size of a long part. */
const CHUNK_CHARACTERS = 1 << 17;

/** A fixed time in the archive, so that the same model always gives the same bytes. */
const ARCHIVE_TIME = new Date(1980, 0, 1);

/** Level 1 takes half the time of the default; the XML repeats itself so much that the file stays small. */
const COMPRESSION_LEVEL = 1;

/** The method number of deflate in a ZIP entry. */
const DEFLATE = 8;

/** A whole docx or xlsx: content types, relations and document properties around `parts`; the first part is the main one. */
export function packOffice(title: string, parts: readonly OfficePart[], relations: readonly Relations[]): Buffer {
  const main = parts[0]?.path ?? '';
  const core: OfficePart = { path: 'docProps/core.xml', contentType: CORE_TYPE, xml: [coreProperties(title)] };
  const all = [...parts, core];
  const root = `${relation(`${OFFICE_RELATION}/officeDocument`, main)}${relation(CORE_RELATION, core.path)}`;
  const chunks: Uint8Array[] = [];
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    chunks.push(chunk);
  });
  addFile(zip, '[Content_Types].xml', [contentTypes(all)]);
  addFile(zip, '_rels/.rels', [relationsXml(root)]);
  for (const { from, targets } of relations) {
    const list = targets.map(({ type, target }) => relation(`${OFFICE_RELATION}/${type}`, target));
    addFile(zip, from.replace(/([^/]+)$/, '_rels/$1.rels'), [relationsXml(list.join(''))]);
  }
  for (const part of all) addFile(zip, part.path, part.xml);
  zip.end();
  return Buffer.concat(chunks);
}

/** Compressed by zlib piece by piece: each piece ends on a byte boundary, so together they are one deflate stream. */
function addFile(zip: Zip, path: string, pieces: Iterable<string>): void {
  const file: ZipInputFile = { filename: path, size: 0, crc: 0, compression: DEFLATE, mtime: ARCHIVE_TIME };
  zip.add(file);
  const push = (text: string, last: boolean): void => {
    const bytes = Buffer.from(text);
    file.size += bytes.length;
    file.crc = crc32(bytes, file.crc);
    const finishFlush = last ? constants.Z_FINISH : constants.Z_SYNC_FLUSH;
    file.ondata?.(null, deflateRawSync(bytes, { level: COMPRESSION_LEVEL, finishFlush }), last);
  };
  let pending = '';
  for (const piece of pieces) {
    pending += piece;
    if (pending.length < CHUNK_CHARACTERS) continue;
    push(pending, false);
    pending = '';
  }
  push(pending, true);
}

const relation = (type: string, target: string): string =>
  `<Relationship Id="${target.replace(/^.*\/|\.xml$/g, '')}" Type="${type}" Target="${target}"/>`;

const relationsXml = (list: string): string =>
  `${XML_DECLARATION}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list}</Relationships>`;

function contentTypes(parts: readonly OfficePart[]): string {
  const overrides = parts.map(
    ({ path, contentType }) => `<Override PartName="/${path}" ContentType="${contentType}"/>`,
  );
  return `${XML_DECLARATION}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="${RELATIONS_TYPE}"/>${overrides.join('')}</Types>`;
}

function coreProperties(title: string): string {
  return `${XML_DECLARATION}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${escapeXml(title)}</dc:title><dc:language>zh-CN</dc:language></cp:coreProperties>`;
}
