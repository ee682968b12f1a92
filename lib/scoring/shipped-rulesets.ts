/** The schemes that come with the program, by file name, to start from (domain 3.3). */
export const SHIPPED_RULESETS = {
  'hengyang-2016': '衡阳式加权完成率',
  'xiamen-2017': '厦门式踩线扣分',
  'qingyang-2018': '庆阳式目标考核',
  'modern-2022': '政务公开与平台一体化考核',
} as const;
export type RulesetName = keyof typeof SHIPPED_RULESETS;

export const isRulesetName = (name: unknown): name is RulesetName =>
  typeof name === 'string' && Object.hasOwn(SHIPPED_RULESETS, name);
