import type { RefusalSentences } from '@/lib/shared/refusal-sentences';

/** `who`, `when` and `what` say how the first decision went. */
export const REVIEW_REFUSALS: RefusalSentences = {
  'already-decided': {
    status: 409,
    say: ({ who, when, what }) => `${who}已在 ${when} ${what}这一份，你的决定没有记入，写的字还在`,
  },
  'already-withdrawn': { status: 409, say: () => '报送单位已撤回这一份，不用再审' },
  'own-submission': { status: 403, say: () => '这一份是你自己报送的，要由另一位审核员审' },
  'wrong-state': { status: 409, say: () => '这一件现在不在待审，请刷新后再看' },
};

/** Reasons the office gives most often; each says what to do next and is edited before it is sent. */
export const REASON_TEMPLATES: readonly { label: string; text: string }[] = [
  { label: '缺要素：网页没有公开要求的内容', text: '网页没有公开要求的“　　”。请在同一页补充公开，再报网址。' },
  { label: '链接打不开或不是公开页面', text: '网址打不开，或者不是对外公开的页面。请换成公众能打开的网址再报。' },
  { label: '不在本期内', text: '网页的发布日期不在本期内。请报本期公开的网页。' },
  { label: '只有文件，没有网址', text: '只附了文件，没有公开网页的网址。请在网站公开后再报网址。' },
  { label: '保密审查记录不全', text: '保密审查记录不全。请补上审查人、审查日期和结论后再报，审查要在公开之前。' },
  { label: '和以前报的重复', text: '和以前报的是同一份材料。请报这一期新公开的内容。' },
];
