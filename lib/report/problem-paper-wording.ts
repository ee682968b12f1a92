/**
 * The sentences of the papers of the ladder 督办单 → 通报 → 约谈 (S53, S54). `{…}` is filled in by problem-paper.ts; a
 * sentence whose fact is not known is left out.
 */
export const PROBLEM_PAPERS = {
  order: {
    title: '关于限期整改的督办单',
    to: '{body}：',
    paragraphs: [
      '经{sources}发现，你单位存在以下问题：{finding}。',
      '以上不符合{clause}。',
      '应于{dueOn}前整改到位，截至{takenOn}已逾期{lateDays}天。',
      '请于{replyBy}前完成整改，并将整改情况和公开网址报我办。确有困难的，请在期限以前申请延期并说明理由。',
    ],
  },
  circular: {
    title: '关于{body}问题整改情况的通报',
    to: '{scope}：',
    paragraphs: [
      '经{sources}发现，{body}存在以下问题：{finding}。',
      '以上不符合{clause}。',
      '该单位应于{dueOn}前整改到位，截至{takenOn}已逾期{lateDays}天。',
      '现予以通报。请{body}于{replyBy}前完成整改，并将整改情况报我办；其他单位引以为戒，对照检查。',
    ],
  },
  talk: {
    title: '约谈通知',
    to: '{body}：',
    paragraphs: [
      '经{sources}发现，你单位存在以下问题：{finding}。',
      '以上不符合{clause}，应于{dueOn}前整改到位，截至{takenOn}已逾期{lateDays}天。',
      '定由{talker}约谈{talkedTo}。',
      '承诺和后续：{commitment}。',
      '请于{replyBy}前完成整改，并将整改情况报我办。',
    ],
  },
} as const;
