import type { ReadDocument, ReadingNote } from '@/lib/document/document';
import { noteOf } from '@/lib/document/messages';
import { unreadable } from '@/lib/document/unreadable';
import { openDocxBody } from './docx-body';
import { openNumbering } from './docx-numbering';
import type { OpenZip } from './open-zip';
import { childOf, childrenOf, parseXml, type XmlNode } from './xml-tree';

const MAIN = /\/officeDocument$/;
const NUMBERING = /\/numbering$/;
const STYLES = /\/styles$/;

/**
 * The body of a Word document (ECMA-376): automatic numbers counted, tables as rows, insertions kept, deletions left out,
 * text boxes after the paragraph they hang on. Headers, footers, footnotes and comments are other parts and are not read.
 */
export function readDocx(zip: OpenZip): ReadDocument {
  const main = related(zip, '')(MAIN)[0] ?? 'word/document.xml';
  const body = childOf(part(zip, main) ?? undefined, 'w:body');
  if (!body) throw unreadable('document-damaged');
  const find = related(zip, main);
  const numbering = openNumbering(part(zip, find(NUMBERING)[0]), part(zip, find(STYLES)[0]));
  const reader = openDocxBody(numbering);
  const text = reader.lines(body).join('\n');
  const { pictures, embedded, changes } = reader.seen;
  if (text.trim() === '') throw unreadable(pictures > 0 ? 'document-scanned' : 'document-empty');
  const notes: ReadingNote[] = [];
  if (pictures > 0) notes.push(noteOf('pictures-not-read', { count: pictures }));
  if (embedded > 0) notes.push(noteOf('parts-embedded', { count: embedded }));
  if (changes > 0) notes.push(noteOf('changes-tracked', { count: changes }));
  return { format: 'docx', text, notes };
}

function part(zip: OpenZip, name: string | undefined): XmlNode | null {
  const bytes = name ? zip.read(name) : null;
  return bytes && parseXml(bytes);
}

/** Finds the parts a part is related to by the kind of relation (ECMA-376 part 2). */
function related(zip: OpenZip, name: string): (kind: RegExp) => string[] {
  const cut = name.lastIndexOf('/') + 1;
  const rels = part(zip, `${name.slice(0, cut)}_rels/${name.slice(cut)}.rels`);
  return (kind) =>
    childrenOf(rels ?? undefined, 'Relationship')
      .filter(({ attributes: { Type = '', TargetMode } }) => kind.test(Type) && TargetMode !== 'External')
      .map(({ attributes: { Target = '' } }) =>
        Target.startsWith('/') ? Target.slice(1) : `${name.slice(0, cut)}${Target}`,
      );
}
