import type { RefusalSentences } from '@/lib/shared/refusal-sentences';
import { LARGEST_OFFLINE_MB } from './offline-schemas';
import { OFFLINE_SHEET } from './offline-sheet';

export const OFFLINE_REFUSALS: RefusalSentences = {
  'file-errors': { status: 409, say: ({ count }) => `填报表里还有 ${count} 处错误，改好再传一次，什么也没有导入` },
  'file-unchanged': { status: 409, say: () => '填报表里没有要导入的内容' },
  'file-applied': { status: 409, say: () => '这份填报表已经导入过了，没有重复导入' },
  'workbook-empty': { status: 400, say: () => '没有选文件，选好再传' },
  'workbook-too-large': {
    status: 413,
    say: () => `文件太大，最多 ${LARGEST_OFFLINE_MB} MB。用导出的填报表填，不要贴图片`,
  },
  'workbook-unreadable': {
    status: 415,
    say: () => '打不开这份文件，它不是 xlsx 表格或已经损坏。用导出的填报表填好再传',
  },
  'workbook-foreign': {
    status: 415,
    say: () => `表格里没有“${OFFLINE_SHEET}”这张工作表。用导出的填报表填好再传`,
  },
  'cross-site': { status: 403, say: () => '文件不是从本系统页面传来的，没有读。请回到工作台再传' },
};

/** The sentence for the refusal that an address names, or null; other addresses say nothing. */
export function offlineRefusal(code: string | undefined): string | null {
  return code ? (OFFLINE_REFUSALS[code]?.say({}) ?? null) : null;
}
