import iconv from 'iconv-lite';

/** The encoding is the first in which the bytes are valid: a byte order mark, UTF-8, UTF-16 without a mark, GB 18030. */
export function decodeText(bytes: Buffer): string | null {
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

/** Mostly Chinese and ASCII, with marks and words that every Chinese text has. */
export function isChineseText(text: string): boolean {
  const sample = text.slice(0, 20_000);
  const usual = sample.match(/[\u4e00-\u9fa5\u3000-\u303f\uff00-\uffef\t\r\n -~]/g)?.length ?? 0;
  const common = sample.match(/[的和在一公开府市、，。\n ]/g)?.length ?? 0;
  return sample !== '' && usual > sample.length * 0.95 && common > sample.length * 0.03;
}

function decodeGb18030(bytes: Buffer): string | null {
  const text = iconv.decode(bytes, 'gb18030');
  return text.includes('\ufffd') ? null : text;
}
