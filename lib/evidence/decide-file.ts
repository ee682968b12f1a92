import { accept, type Decision, refuse } from '@/lib/shared/decision';
import { findDocumentMark, findSecretMark } from './forbidden-marks';

/** Largest file taken in, in bytes (50 MB). */
export const MAX_FILE_BYTES = 50 * 1024 * 1024;

/** What the name of an OLE file may end in; its bytes do not say which of them it is. */
const OLE_TYPES: Record<string, string> = {
  doc: 'application/msword',
  wps: 'application/vnd.ms-works',
  xls: 'application/vnd.ms-excel',
  et: 'application/vnd.ms-excel',
  ppt: 'application/vnd.ms-powerpoint',
  dps: 'application/vnd.ms-powerpoint',
};

const OPEN_TYPES: Record<string, string> = {
  pdf: 'application/pdf',
  jpg: 'image/jpeg',
  png: 'image/png',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
};

/** Office files that say themselves that they carry macros; some operators allow them. */
const MACRO_TYPES: Record<string, string> = {
  docm: 'application/vnd.ms-word.document.macroEnabled.12',
  xlsm: 'application/vnd.ms-excel.sheet.macroEnabled.12',
  pptm: 'application/vnd.ms-powerpoint.presentation.macroEnabled.12',
};
const MACRO_TEMPLATES = ['dotm', 'xltm', 'potm', 'ppsm', 'xlam', 'xlsb'];

/** For the file dialog; the bytes decide. */
export const ACCEPTED_EXTENSIONS = [...Object.keys(OPEN_TYPES), 'jpeg', ...Object.keys(OLE_TYPES), 'ofd', 'txt'];

/** Strings that tell on a file wherever they stand; names inside a zip are never compressed. */
export const FILE_MARKERS = {
  ooxmlMacro: 'vbaProject.bin',
  oleMacro: '_VBA_PROJECT',
  ofd: 'OFD.xml',
  pdfScript: '/JavaScript',
  pdfLaunch: '/Launch',
} as const;
export type FileMarker = keyof typeof FILE_MARKERS;

export type ReceivedFile = {
  /** As the browser sent it. */
  name: string;
  /** In bytes. */
  size: number;
  /** Extension the bytes stand for; `cfb` for any OLE file, `zip` for any zip, null when no binary format is known. */
  detected: string | null;
  markers: readonly FileMarker[];
  /** The words of a plain text file, null when the bytes are not text. */
  text: string | null;
};

export type FileRefusal = 'file-empty' | 'file-too-large' | 'file-type' | 'file-active' | 'secret-mark';
export type AcceptedFile = { name: string; mediaType: string };

/** Last extension in lower case, without the dot; empty when there is none. */
export const extensionOf = (name: string): string => /\.([^.\s/\\]{1,8})$/.exec(name.trim())?.[1]?.toLowerCase() ?? '';

/** Type by content, never by name alone; null when it is none of the accepted ones. */
function typeOf({ name, detected, markers, text }: ReceivedFile): { extension: string; mediaType: string } | null {
  const named = extensionOf(name);
  const open = detected ? (OPEN_TYPES[detected] ?? MACRO_TYPES[detected]) : undefined;
  if (detected && open) return { extension: detected, mediaType: open };
  const ole = OLE_TYPES[named];
  if (detected === 'cfb' && ole) return { extension: named, mediaType: ole };
  if (detected === 'zip' && markers.includes('ofd')) return { extension: 'ofd', mediaType: 'application/ofd' };
  const plain = detected === null && named === 'txt' && text !== null && !text.trimStart().startsWith('<');
  return plain ? { extension: 'txt', mediaType: 'text/plain; charset=utf-8' } : null;
}

/** What the operator has decided. */
export type FilePolicy = { macrosAllowed: boolean };

const SCRIPTS: readonly FileMarker[] = ['pdfScript', 'pdfLaunch'];
const MACROS: readonly FileMarker[] = ['ooxmlMacro', 'oleMacro'];

function isActive({ detected, markers }: ReceivedFile, { macrosAllowed }: FilePolicy): boolean {
  if (detected === 'pdf') return markers.some((marker) => SCRIPTS.includes(marker));
  if (macrosAllowed) return false;
  const isMacroType = detected !== null && (detected in MACRO_TYPES || MACRO_TEMPLATES.includes(detected));
  return isMacroType || markers.some((marker) => MACROS.includes(marker));
}

/** A name fit to show and to save: no path, no control or direction characters, ending in what the bytes are. */
export function cleanFileName(name: string, extension: string): string {
  const last = name.split(/[/\\]/).at(-1) ?? '';
  const plain = last.normalize('NFC').replace(/[\p{Cc}\p{Cf}<>:"|?*]/gu, '');
  const stem = plain.replace(/[.\s]*\.[^.\s]{1,8}[.\s]*$/, '').trim();
  return `${[...(stem || '未命名')].slice(0, 120).join('')}.${extension}`;
}

/**
 * Whether an uploaded file may become evidence: not empty, at most 50 MB, one of the office formats by its bytes, without
 * macros (unless the operator allows them) or scripts, without a classification mark in name or text (domain 6.2).
 */
export function decideFile(file: ReceivedFile, policy: FilePolicy): Decision<AcceptedFile, FileRefusal> {
  if (file.size === 0) return refuse('file-empty');
  if (file.size > MAX_FILE_BYTES) return refuse('file-too-large');
  if (isActive(file, policy)) return refuse('file-active');
  const type = typeOf(file);
  if (!type) return refuse('file-type', { extension: extensionOf(file.name) });
  const mark = findSecretMark(file.name) ?? findDocumentMark(file.text ?? '');
  if (mark) return refuse('secret-mark', { mark });
  return accept({ name: cleanFileName(file.name, type.extension), mediaType: type.mediaType });
}
