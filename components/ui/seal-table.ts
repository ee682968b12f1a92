/** Solid: owed by you. Open, blue, ochre, dashed: moving. Green and grey tints: settled. The form says the class of a state. */
export type SealForm = 'solid' | 'open' | 'blue' | 'ochre' | 'dashed' | 'green' | 'grey';
export type SealLook = { character: string; form: SealForm; label: string };

/** Every state a one-character seal can show, with its character, form and the word read aloud. */
export const SEALS = {
  returned: { character: '退', form: 'solid', label: '退回' },
  overdue: { character: '逾', form: 'solid', label: '逾期' },
  missing: { character: '缺', form: 'solid', label: '缺证据' },
  'unknown-name': { character: '认', form: 'solid', label: '待确认' },
  appeal: { character: '诉', form: 'solid', label: '申诉待复核' },
  mismatch: { character: '差', form: 'solid', label: '数不符' },
  error: { character: '错', form: 'solid', label: '出错' },
  secret: { character: '密', form: 'solid', label: '涉密提示' },
  'in-progress': { character: '办', form: 'open', label: '在办' },
  issued: { character: '下', form: 'open', label: '下达' },
  submitted: { character: '审', form: 'blue', label: '待审' },
  reported: { character: '报', form: 'blue', label: '报送' },
  resubmitted: { character: '再', form: 'blue', label: '退回再报' },
  'due-soon': { character: '临', form: 'ochre', label: '临期' },
  late: { character: '晚', form: 'ochre', label: '晚报' },
  decimals: { character: '位', form: 'ochre', label: '小数位不齐' },
  pending: { character: '待', form: 'dashed', label: '未开始' },
  complete: { character: '齐', form: 'green', label: '已齐' },
  closed: { character: '结', form: 'green', label: '办结' },
  has: { character: '有', form: 'green', label: '有证据' },
  matches: { character: '符', form: 'green', label: '相符' },
  supplied: { character: '供', form: 'green', label: '已提供' },
  'appeal-settled': { character: '诉', form: 'green', label: '申诉已复核' },
  adopted: { character: '采', form: 'green', label: '采纳' },
  partly: { character: '部', form: 'green', label: '部分采纳' },
  rejected: { character: '否', form: 'grey', label: '不采纳' },
  cancelled: { character: '消', form: 'grey', label: '已取消' },
  'not-applicable': { character: '免', form: 'grey', label: '不适用' },
  ongoing: { character: '续', form: 'grey', label: '长期' },
} as const satisfies Record<string, SealLook>;

export type SealState = keyof typeof SEALS;
