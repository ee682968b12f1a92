import type { RefusalSentences } from '@/lib/shared/refusal-sentences';
import type { ReadingNote } from './document';
import { READING_LIMITS } from './limits';

const { fileMegabytes, totalMegabytes, files, pages, unpackedMegabytes, characters, seconds } = READING_LIMITS;
const TO_TEXT = '或者复制全文，粘贴到页面上';

/** Why a file cannot be read, and what to do. */
export const DOCUMENT_REFUSALS = {
  'document-empty': { status: 400, say: () => '文件里没有文字。请选择要点的正文文件。' },
  'document-too-large': {
    status: 413,
    say: () => `文件超过 ${fileMegabytes} MB。请只上传要点正文，不要附带图片或其他材料。`,
  },
  'documents-too-large': {
    status: 413,
    say: () => `几个文件加起来超过 ${totalMegabytes} MB。请只留正文和附件，其他材料不要一起上传。`,
  },
  'documents-too-many': { status: 413, say: () => `一次最多上传 ${files} 个文件。请只留正文和附件。` },
  'document-unpacks-too-large': {
    status: 413,
    say: () => `文件解开以后超过 ${unpackedMegabytes} MB，或者压缩得不正常，没有读。请另存一份不带图片的再上传。`,
  },
  'document-too-many-pages': {
    status: 413,
    say: ({ count }) =>
      `这份文件${count ? `有 ${count} 页` : '页数太多'}，最多读 ${pages} 页。请只留要点正文和附件再上传。`,
  },
  'document-too-long': {
    status: 413,
    say: () => `文件里的文字超过 ${characters / 10_000} 万字。请只留要点正文和附件再上传。`,
  },
  'document-too-slow': {
    status: 422,
    say: () => `这份文件 ${seconds} 秒还没有读完，已经停下。请另存为 .docx 再上传，${TO_TEXT}。`,
  },
  'document-too-complex': {
    status: 422,
    say: () => `这份文件太复杂，读到一半停下了。请另存为 .docx 再上传，${TO_TEXT}。`,
  },
  'document-scanned': {
    status: 422,
    say: () =>
      `这份文件是扫描件，里面只有图片，没有文字。请上传起草时的 Word 或 WPS 文件，或者先用文字识别软件转成文字。`,
  },
  'document-locked': {
    status: 422,
    say: () => '文件加了密码，打不开。请用原来的软件去掉打开密码，另存一份再上传。',
  },
  'document-damaged': {
    status: 422,
    say: () => `文件已经损坏或者不完整，读不出文字。请用原来的软件打开，重新另存一份再上传，${TO_TEXT}。`,
  },
  'document-image': {
    status: 415,
    say: () => '这是图片，里面没有文字。请上传 Word、WPS、PDF 文件，或者先用文字识别软件转成文字。',
  },
  'document-archive': { status: 415, say: () => '这是压缩包。请先解开，再上传里面的正文和附件。' },
  'document-macro': {
    status: 415,
    say: () => '文件里带宏，为了安全不收。请另存为不带宏的 .docx 或 .xlsx 再上传。',
  },
  'document-unsafe': {
    status: 415,
    say: () => '文件里有办公文件不该有的内容，为了安全没有读。请用 Word 或 WPS 重新另存一份再上传。',
  },
  'document-slides': { status: 415, say: () => `这是演示文稿。请上传要点正文的 Word、WPS 或 PDF 文件，${TO_TEXT}。` },
  'document-other-word': {
    status: 415,
    say: () =>
      `这种文档格式还不能读（OpenDocument、UOF、Works 或 Word 95 以前的文件）。请另存为 .docx 再上传，${TO_TEXT}。`,
  },
  'document-web-archive': {
    status: 415,
    say: () => '这是整页归档的网页（.mht）。请在浏览器里另存为“仅网页（.html）”再上传。',
  },
  'document-binary': {
    status: 415,
    say: () => '这不是能读的文件，改扩展名不能改变内容。请上传 Word、WPS、PDF、OFD、Excel、网页或纯文本文件。',
  },
  'document-garbled': {
    status: 415,
    say: () => `文件中有无法识别的字符，可能已经损坏。请重新另存为 .docx 或 UTF-8 纯文本再上传，${TO_TEXT}。`,
  },
  'reading-busy': {
    status: 503,
    say: () => '同时读的文件太多，还没有轮到这一份。请过一分钟再传一次，选好的文件还在。',
  },
  'upload-broken': { status: 400, say: () => '文件没有传完整。请再传一次。' },
} satisfies RefusalSentences;

export type DocumentRefusal = keyof typeof DOCUMENT_REFUSALS;

const NOTES = {
  'pictures-not-read': ({ count }) => `文件里有 ${count} 张图片，图片里的文字没有读，请对照原件。`,
  'pages-without-text': ({ pages: list }) => `第 ${list} 页没有文字，可能是扫描的图片，没有读，请对照原件。`,
  'sheets-hidden': ({ names }) => `工作表“${names}”是隐藏的，没有读。`,
  'parts-embedded': ({ count }) => `文件里嵌了 ${count} 个别的文件，没有读，请单独上传。`,
  'changes-tracked': ({ count }) => `文件里有 ${count} 处修订没有接受：删去的没有读，增加的读了，请核对是不是定稿。`,
  'letters-unknown': ({ count }) => `有 ${count} 个字在文件里没有对应的编码，读成了“\ufffd”，请对照原件改正。`,
} satisfies Record<string, (facts: Record<string, string | number>) => string>;

type NoteCode = keyof typeof NOTES;

/** A note on the document as a whole, or on a place in its text. */
export function noteOf(code: NoteCode, facts: Record<string, string | number>, at = { start: 0, end: 0 }): ReadingNote {
  const say: (facts: Record<string, string | number>) => string = NOTES[code];
  return { code, message: say(facts), ...at };
}
