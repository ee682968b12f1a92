import { DOCUMENT_REFUSALS } from '@/lib/document/messages';
import type { RefusalSentences } from '@/lib/shared/refusal-sentences';

/** Refusals of importing, checking and issuing a plan. */
export const PLAN_REFUSALS: RefusalSentences = {
  ...DOCUMENT_REFUSALS,
  'file-missing': { status: 400, say: () => '还没有选文件，选好再导入' },
  'store-full': { status: 507, say: () => '服务器的磁盘满了，没有存下来，请告诉系统管理员' },
  'file-damaged': { status: 410, say: () => '这个文件的内容已经不在服务器上，请告诉系统管理员' },
  'cross-site': { status: 403, say: () => '这次提交不是从本系统的页面来的，没有接受' },
  'plan-text-empty': { status: 400, say: () => '还没有文字，把要点全文粘贴进来再识别' },
  'plan-text-too-long': {
    status: 413,
    say: ({ length, most }) => `这份文字有 ${length} 个字，最多收 ${most} 个。只留要点正文再试，不要连附件一起粘贴`,
  },
  'plan-not-recognised': { status: 422, say: () => '没有认出任何一条要点，核对贴进来的是不是要点正文，文字还在框里' },
  'plan-exists': { status: 409, say: ({ title, year }) => `《${title}》${year} 年度已经导入过，没有再导一份` },
  'plan-issued': { status: 409, say: () => '这份要点已经下达，任务不再改动。需要调整时在“修订”里改' },
  'amendment-open': { status: 409, say: () => '有一次修订还没有生效，先让它生效或者撤销，再关闭' },
  'plan-open': { status: 409, say: ({ count }) => `还有 ${count} 处没有核对完，核对完再下达` },
  'plan-without-duties': { status: 409, say: () => '这份要点里没有要派的任务，先添加任务再下达' },
  'duty-obliges-nobody': {
    status: 409,
    say: ({ number, text }) => `第 ${number} 条“${text}…”没有落到任何单位，补上责任单位或移除这一条`,
  },
  'duty-unassigned': { status: 409, say: () => '这一条还没有责任单位，先写上由谁办，再确认' },
  'nothing-certain': { status: 409, say: () => '没有可以一起确认的任务了，剩下的要逐条看' },
  'split-too-few': { status: 400, say: () => '没有分开：每一行写一条任务，至少两行' },
  'no-duty-above': { status: 409, say: () => '上面没有任务可以并入' },
  'not-in-an-item': { status: 400, say: () => '选中的文字不在任何一项里，先选好放在哪一项下' },
  'nothing-to-undo': { status: 409, say: () => '没有可以撤销的改动，可能已经撤销过了' },
  'changed-since': {
    status: 409,
    say: ({ label, who, later }) =>
      who
        ? `撤销不了“${label}”：${who}后来又做了“${later}”，先撤销后一步，或者直接改`
        : `撤销不了“${label}”：后来又有人改过，直接在现在的内容上改`,
  },
  'nothing-chosen': { status: 400, say: () => '一条也没选，先在前面打勾，或按 X 选上' },
  'nothing-undecided': { status: 409, say: () => '这里没有未定的句子了，可能刚被别人定过' },
  'body-unknown': { status: 400, say: () => '单位名录里没有选中的单位，刷新后重选' },
  'body-name-taken': { status: 409, say: ({ name }) => `单位名录里已有“${name}”，直接选它就行` },
};
