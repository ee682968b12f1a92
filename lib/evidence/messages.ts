import type { RefusalSentences } from '@/lib/shared/refusal-sentences';
import { MAX_FILE_BYTES } from './decide-file';

const SECRET_ADVICE = '本系统不得存储、处理涉密内容。请立即停止上传并联系本单位保密工作人员';

export const EVIDENCE_REFUSALS: RefusalSentences = {
  'file-empty': { status: 400, say: () => '这个文件是空的，没有存。请打开看一看，重新选一个' },
  alike: {
    status: 409,
    say: ({ title, reasons }) => `你单位已有这一份：《${title}》（${reasons}）。是同一份就直接用，还没有存`,
  },
  'file-missing': { status: 400, say: () => '还没有选文件。选好再上传' },
  'file-too-large': {
    status: 413,
    say: () => `文件超过 ${MAX_FILE_BYTES / 1024 / 1024} MB，没有存。可以先公开到网站，再把网址贴过来`,
  },
  'file-type': {
    status: 415,
    say: ({ extension }) =>
      `收不了${extension ? ` .${extension} ` : '这种'}文件。可以传 pdf、Word、Excel、PPT、WPS、OFD、图片和 txt，压缩包请解压后再传`,
  },
  'file-active': { status: 415, say: () => '文件里带有宏或脚本，没有存。请另存为不带宏的格式，或打印成 pdf 再传' },
  'malware-found': {
    status: 422,
    say: ({ name }) => `文件里查出病毒（${name}），没有存。请不要再打开它，告诉本单位的网络安全人员`,
  },
  'scanner-silent': {
    status: 503,
    say: () => '病毒查杀服务没有应答，文件没有存。请过几分钟再传；还不行，告诉系统管理员',
  },
  'file-check-busy': { status: 503, say: () => '正在检查的文件太多，这一个没有存。请过一分钟再传' },
  'upload-broken': { status: 400, say: () => '文件没有传完整，没有存。请再传一次' },
  'store-full': { status: 507, say: () => '服务器存不下了，文件没有存。请告诉系统管理员' },
  'file-damaged': { status: 500, say: () => '服务器上找不到这个文件，请告诉系统管理员从备份恢复' },
  'preview-none': { status: 415, say: () => '这种文件不能在这里看，请下载后打开' },
  'preview-busy': { status: 503, say: () => '正在打开的文件太多，请过一分钟再看，或者下载后打开' },
  'preview-unreadable': { status: 422, say: () => '文件里的字读不出来（可能有密码、太大或者是扫描件），请下载后打开' },
  'cross-site': { status: 403, say: () => '上传不是从本系统页面发出的，没有存。请回到任务页面再传' },
  'secret-mark': {
    status: 422,
    say: ({ mark }) => `看到了${mark ? `“${mark}”` : '密级'}字样，没有存。${SECRET_ADVICE}`,
  },
  'review-late': {
    status: 422,
    say: ({ title, reviewedOn, publishedOn }) =>
      `《${title}》${publishedOn} 公开，${reviewedOn} 才审查。先审查、后公开，请核对日期`,
  },
  'review-in-future': { status: 422, say: ({ title }) => `《${title}》的审查日期还没到，请核对` },
  'published-in-future': { status: 422, say: ({ title }) => `《${title}》的公开日期还没到，等公开以后再报` },
  'review-missing': { status: 422, say: ({ title }) => `《${title}》还没有保密审查` },
  'not-publishable': { status: 422, say: ({ title }) => `《${title}》审查结论是不予公开，不能作证据，请移除` },
  'evidence-missing': { status: 422, say: () => '还没有证据，请附上公开的网址或文件' },
  'text-missing': { status: 422, say: () => '还没有写说明，写一两句办了什么' },
  'already-submitted': {
    status: 409,
    say: ({ who, number }) => `${who}已经报送了第 ${number} 次，正等审核，没有重复报送`,
  },
};

/** What is said when evidence has come in: equal bytes or the same address are used again, not stored twice (S125). */
export function addedMessage({ title, reused }: { title: string; reused: boolean }): string {
  return reused ? `证据库里已有这一份《${title}》，直接用了，没有重复存` : `已存为证据《${title}》`;
}
