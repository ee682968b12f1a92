import { type TextBlock, textBlocks } from '@/lib/evidence/preview';
import { escapeXml } from '@/lib/server/office/xml-text';

// A page of its own, without scripts, shown in a frame: it has nothing of the application's styles.
const STYLE = `
:root{color-scheme:light}
body{margin:0;padding:12px 16px;background:#fff;color:#1d2129;font:15px/26px "SimSun","Songti SC","Noto Serif CJK SC",serif}
p{margin:0 0 8px;white-space:pre-wrap;overflow-wrap:anywhere}
p.note{font:12px/20px "Microsoft YaHei","Noto Sans CJK SC",sans-serif;color:#5b626d}
div{overflow-x:auto;margin:0 0 8px}
table{border-collapse:collapse;font-size:14px;line-height:22px}
td{border:1px solid #b9bec7;padding:2px 8px;vertical-align:top;min-width:3em;max-width:28em;overflow-wrap:anywhere}`;

const noteHtml = (note: string): string => `<p class="note">${escapeXml(note)}</p>`;

function blockHtml(block: TextBlock): string {
  if (block.kind === 'lines') return `<p>${escapeXml(block.text.trim())}</p>`;
  const rows = block.rows.map((row) => `<tr>${row.map((cell) => `<td>${escapeXml(cell)}</td>`).join('')}</tr>`);
  // A wide table is scrolled by keys too.
  return `<div tabindex="0" role="region" aria-label="表格"><table>${rows.join('')}</table></div>`;
}

/** The words of a document as a page for a frame; every character of it is text, whatever the document says. */
export function renderPreview({
  title,
  text,
  notes,
}: {
  title: string;
  text: string;
  notes: readonly string[];
}): string {
  const body = [...notes.map(noteHtml), ...textBlocks(text).map(blockHtml)].join('\n');
  const head = `<meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escapeXml(title)}</title>`;
  return `<!doctype html><html lang="zh-CN"><head>${head}<style>${STYLE}</style></head><body>${body}</body></html>`;
}
