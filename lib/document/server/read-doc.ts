import { type BorderedRow, borderedLines } from '@/lib/document/bordered-rows';
import type { ReadDocument, ReadingNote } from '@/lib/document/document';
import { numberedText } from '@/lib/document/list-number';
import { noteOf } from '@/lib/document/messages';
import { unreadable } from '@/lib/document/unreadable';
import { type DocFile, openDoc } from './doc-file';
import { openDocLists } from './doc-lists';
import { openCharacters, openParagraphs, type Paragraph, SPRM } from './doc-properties';
import type { OpenOle } from './open-ole';

const CELL = '\u0007';
const MARKS = new Set(['\r', CELL, '\u000c']);
const FIELD = { begin: '\u0013', result: '\u0014', end: '\u0015' } as const;
const PICTURES = new Set(['\u0001', '\u0008']);
const SIGNS: Record<string, string> = { '\u000b': '\n', '\u000c': '\n', '\u000e': '\n', '\u001e': '-', '\t': ' ' };

type Seen = { pictures: number; changes: number };

/**
 * The body of a Word 97–2003 or WPS document ([MS-DOC]): automatic numbers counted, tables as rows, deleted and hidden
 * words left out; text boxes follow the body.
 */
export function readDoc(ole: OpenOle): ReadDocument {
  try {
    return documentOf(openDoc(ole));
  } catch (error) {
    // Offsets that lead out of the file.
    throw error instanceof RangeError ? unreadable('document-damaged') : error;
  }
}

function documentOf(file: DocFile): ReadDocument {
  const seen: Seen = { pictures: 0, changes: 0 };
  const body = bodyLines(file, seen);
  const boxes = file.characters.boxes.split('\r').map((line) => plain(line).trim());
  const text = [...body, ...boxes.filter(Boolean)].join('\n').replace(/\s+$/, '');
  if (text.trim() === '') throw unreadable(seen.pictures > 0 ? 'document-scanned' : 'document-empty');
  const notes: ReadingNote[] = [];
  if (seen.pictures > 0) notes.push(noteOf('pictures-not-read', { count: seen.pictures }));
  if (seen.changes > 0) notes.push(noteOf('changes-tracked', { count: seen.changes }));
  return { format: 'doc', text, notes };
}

const plain = (text: string): string =>
  [...text].map((sign) => SIGNS[sign] ?? (sign < ' ' && sign !== '\n' ? '' : sign)).join('');

type Writer = { lines: string[]; rows: BorderedRow[]; cells: string[]; cell: string[] };

function bodyLines(file: DocFile, seen: Seen): string[] {
  const { body, places } = file.characters;
  const paragraphAt = openParagraphs(file);
  const numberOf = openDocLists(file);
  const words = openWords(file, seen);
  const writer: Writer = { lines: [], rows: [], cells: [], cell: [] };
  for (const { start, end } of paragraphsOf(body)) {
    const paragraph = paragraphAt(places[end] ?? 0);
    if (isOn(paragraph, SPRM.rowEnd)) endRow(writer, paragraph);
    else {
      const text = numberedText(numberOf(paragraph), words(start, end));
      if (isOn(paragraph, SPRM.inTable)) addToCell(writer, text, body[end] === CELL);
      else writer.lines.push(...endTable(writer), ...text.split('\n'));
    }
  }
  return [...writer.lines, ...endTable(writer)];
}

function addToCell(writer: Writer, text: string, isLast: boolean): void {
  writer.cell.push(text);
  if (isLast) writer.cells.push(writer.cell.splice(0).join(' '));
}

function endRow(writer: Writer, paragraph: Paragraph): void {
  writer.rows.push({ cells: writer.cells.splice(0), borders: bordersOf(paragraph) });
  writer.cell = [];
}

const endTable = ({ rows }: Writer): string[] => (rows.length > 0 ? borderedLines(rows.splice(0)) : []);

const isOn = ({ properties }: Paragraph, sprm: number): boolean => (properties.get(sprm)?.[0] ?? 0) !== 0;

/** From the first sign to the mark that ends each paragraph. */
function paragraphsOf(body: string): { start: number; end: number }[] {
  const paragraphs: { start: number; end: number }[] = [];
  let start = 0;
  for (let at = 0; at < body.length; at += 1) {
    if (!MARKS.has(body.charAt(at))) continue;
    paragraphs.push({ start, end: at });
    start = at + 1;
  }
  return start < body.length ? [...paragraphs, { start, end: body.length }] : paragraphs;
}

/** The words between two places: results of fields without their codes, nothing that is deleted or hidden. */
function openWords({ characters: { body, places }, ...file }: DocFile, seen: Seen) {
  const propertiesAt = openCharacters({ characters: { body, places, boxes: '' }, ...file });
  const codes: boolean[] = [];
  let wasChanged = false;
  const isGone = (at: number): boolean => {
    const properties = propertiesAt(places[at] ?? 0);
    const [deleted, inserted, hidden] = [SPRM.deleted, SPRM.inserted, SPRM.hidden].map(
      (sprm) => (properties.get(sprm)?.[0] ?? 0) === 1,
    );
    if ((deleted || inserted) && !wasChanged) seen.changes += 1;
    wasChanged = Boolean(deleted || inserted);
    return Boolean(deleted || hidden);
  };
  /** True for the code of a field and its marks; what the code gave stays. */
  const isField = (sign: string): boolean => {
    if (sign === FIELD.begin) codes.push(true);
    else if (sign === FIELD.end) codes.pop();
    else if (sign === FIELD.result && codes.length > 0) codes[codes.length - 1] = false;
    else return codes.includes(true);
    return true;
  };
  const signAt = (at: number): string => {
    const sign = body[at] ?? '';
    if (isField(sign) || isGone(at)) return '';
    if (PICTURES.has(sign)) seen.pictures += 1;
    return plain(sign);
  };
  return (start: number, end: number): string => {
    let text = '';
    for (let at = start; at < end; at += 1) text += signAt(at);
    return text;
  };
}

/** Where the columns of a row begin and end ([MS-DOC] 2.9.315 TDefTableOperand). */
function bordersOf({ properties }: Paragraph): number[] {
  const row = properties.get(SPRM.row);
  const count = row?.[0] ?? 0;
  if (!row || row.length < 1 + (count + 1) * 2) return [];
  return Array.from({ length: count + 1 }, (_, index) => row.readInt16LE(1 + index * 2));
}
