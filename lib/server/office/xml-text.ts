const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Characters no XML 1.0 document may hold; they come with text pasted from PDF. */
const ILLEGAL = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

/** Finds what needs work at all; most text does not, and looking is much cheaper than replacing. */
const UNSAFE = /[^\t\n !#-%'-;=?-\uD7FF\uE000-\uFFFD]/;

/** Text for element content or a double-quoted attribute. Characters outside XML 1.0 are dropped, CR LF becomes LF. */
export function escapeXml(text: string): string {
  if (!UNSAFE.test(text)) return text;
  return text
    .replace(ILLEGAL, '')
    .replace(/\r\n?/g, '\n')
    .replace(/[&<>"]/g, (char) => ESCAPES[char] ?? char);
}

/** The declaration every part of an Office package begins with. */
export const XML_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
