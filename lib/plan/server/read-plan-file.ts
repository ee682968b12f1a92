import { fileTypeFromBuffer } from 'file-type';
import iconv from 'iconv-lite';
import type { PlanFileRefusal } from '@/lib/plan/messages';
import { accept, type Decision, refuse } from '@/lib/shared/decision';

/** No plan is longer; a larger file holds pictures or something else. */
export const LARGEST_PLAN_FILE_MB = 20;
const BYTES_PER_MB = 1024 * 1024;
/** Signatures of containers that hold Word, WPS and PDF documents. */
const DOCUMENT_TYPES = new Set(['docx', 'doc', 'cfb', 'pdf', 'rtf', 'zip', 'odt', 'ofd', 'xlsx', 'pptx']);
const CONTROLS = /[^\P{Cc}\t\n\r\f]/gu;
/** A scanned text may hold a stray form feed; a binary file holds far more. */
const MOST_CONTROLS = 0.005;

/**
 * Bytes of an uploaded plan → its text. The encoding is the first in which the bytes are valid: a byte order mark,
 * UTF-8, UTF-16 without a mark, GB18030. Names and declared types are not looked at.
 */
export async function readPlanFile(bytes: Uint8Array): Promise<Decision<string, PlanFileRefusal>> {
  if (bytes.length > LARGEST_PLAN_FILE_MB * BYTES_PER_MB)
    return refuse('plan-file-too-large', { megabytes: LARGEST_PLAN_FILE_MB });
  if (bytes.length === 0) return refuse('plan-file-empty');
  const type = await fileTypeFromBuffer(bytes);
  if (type && DOCUMENT_TYPES.has(type.ext)) return refuse('plan-file-word');
  const text = decode(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  // UTF-16 without a mark may begin with the bytes of some picture or sound; Chinese text it is all the same.
  const otherType = type !== undefined && !/^text\/|xml$/.test(type.mime);
  return otherType && !isChineseText(text ?? '') ? refuse('plan-file-binary') : checkText(text);
}

function checkText(text: string | null): Decision<string, PlanFileRefusal> {
  if (text === null) return refuse('plan-file-damaged');
  if (text.includes('\0')) return refuse('plan-file-binary');
  if ((text.match(CONTROLS)?.length ?? 0) > text.length * MOST_CONTROLS) return refuse('plan-file-binary');
  return text.trim() === '' ? refuse('plan-file-empty') : accept(text);
}

function decode(bytes: Buffer): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return iconv.decode(bytes, 'utf16le');
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return iconv.decode(bytes, 'utf16be');
  return decodeUtf8(bytes) ?? decodeUtf16(bytes) ?? decodeGb18030(bytes);
}

function decodeUtf8(bytes: Buffer): string | null {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return text.includes('\0') && decodeUtf16(bytes) !== null ? null : text;
  } catch {
    return null;
  }
}

/** Without a mark: whichever byte order gives mostly Chinese and ASCII, and no character that Chinese never uses. */
function decodeUtf16(bytes: Buffer): string | null {
  if (bytes.length % 2 !== 0) return null;
  const readings = ['utf16le', 'utf16be'].map((encoding) => iconv.decode(bytes, encoding));
  return readings.find((text) => isChineseText(text)) ?? null;
}

function isChineseText(text: string): boolean {
  const sample = text.slice(0, 20_000);
  const usual = sample.match(/[\u4e00-\u9fa5\u3000-\u303f\uff00-\uffef\t\r\n -~]/g)?.length ?? 0;
  const common = sample.match(/[的和在一公开府市、，。\n ]/g)?.length ?? 0;
  return sample !== '' && usual > sample.length * 0.95 && common > sample.length * 0.03;
}

function decodeGb18030(bytes: Buffer): string | null {
  const text = iconv.decode(bytes, 'gb18030');
  return text.includes('\ufffd') ? null : text;
}
