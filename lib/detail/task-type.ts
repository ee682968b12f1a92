export const TASK_TYPES = ['publish', 'document', 'platform', 'training', 'oversight', 'relay'] as const;
export type TaskType = (typeof TASK_TYPES)[number];

export const TASK_TYPE_NAMES: Record<TaskType, string> = {
  publish: '公开事项',
  document: '制度文件',
  platform: '平台建设',
  training: '培训',
  oversight: '督导他人公开',
  relay: '承接转报',
};

/** What proves such a task done (S126). */
export const TASK_TYPE_TESTS: Record<TaskType, string> = {
  publish: '公开的网页',
  document: '印发的文件',
  platform: '上线的栏目或系统',
  training: '培训通知和签到',
  oversight: '被督导单位公开的网页',
  relay: '转报的材料',
};

/** Read from the top: the first that fits. A duty to have others publish (督导) is not the duty to publish. */
const RULES: readonly (readonly [TaskType, RegExp])[] = [
  ['training', /培训|轮训|研讨班/],
  ['oversight', /督导|督促|督查|监督检查(?!情况|信息|制度)|(?:指导|检查)[^,，。;；]{0,16}公开|考核评价/],
  ['relay', /承接|转报|报送省|对接省/],
  [
    'document',
    /(?:研究)?(?:制定|起草|出台|印发|修订|编制|制发|拟订|建立健全)[^,，。;；]{0,24}(?:意见|方案|办法|制度|目录|规范|细则|清单|机制|规程|文件|标准|指南)/,
  ],
  [
    'platform',
    /(?:建设|搭建|建立|升级|改版|完善|开发|打造|整合)[^,，。;；]{0,16}(?:平台|网站|系统|专栏|栏目|数据库)|网站建设/,
  ],
  ['publish', /公开|公布|公示|发布|公告|披露|解读|回应/],
];

/** The kind of a task by its words (S126), or null when they name none. */
export const findTaskType = (text: string): TaskType | null => RULES.find(([, words]) => words.test(text))?.[0] ?? null;
