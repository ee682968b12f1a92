/**
 * The words of a statement of responsibility (domain 4.2) as data. They are single words that follow each other freely
 * (牵头 + 组织 + 实施, 分别 + 抓 + 好 + 落实), so that new combinations need no new entry. No entry is made of two
 * others: a chain can then be read in one way only, and reading it stays linear.
 */
export const LEAD_ACTS = ['牵头', '(?<!承)主办', '主责', '主抓', '统筹', '总负责'];
export const HELP_ACTS = ['配合', '协助', '(?<!政)协办', '协同', '参与', '参加', '协作'];
/** Help when they stand alone; 「督促落实」 is a task of its own. */
export const OVERSEE_ACTS = ['指导', '(?<!政府|[市区县州]委)督办', '督导', '督促', '监督', '支持'];
export const OWN_ACTS = ['负责', '落实', '实施', '承办', '承担', '抓'];
/** Also verbs of other sentences: they make a statement only of names that are certainly bodies. */
export const WEAK_ACTS = [
  ...['办理', '完成', '推进', '推动', '执行', '开展', '组织', '贯彻', '制定'],
  ...[
    '办结',
    '整改',
    '建设',
    '编制',
    '发布',
    '公布',
    '报送',
    '协调',
    '审核',
    '管理',
    '公开',
    '答复',
    '实行',
    '出台',
    '研究',
  ],
];
/** How it is done and by which division (按照各自职责分工); a chain of these alone says nothing of a role. */
export const MANNERS = [
  ...['共同', '分别', '分头', '具体', '统一', '认真', '切实', '全力', '积极', '密切', '主动', '协力', '同步', '按时'],
  ...['按期', '依法', '总', '做', '好', '工作', '到位', '日常', '进行', '予以', '牢', '实'],
  ...[
    '按照',
    '按(?![照时期月季年周日])',
    '根据',
    '依据',
    '依照',
    '结合',
    '各自',
    '部门(?=职)',
    '任务',
    '要求',
    '范围',
    '的',
    '内',
  ],
];
/** 「按照各自职责分工」 alone makes everybody responsible. */
export const DIVISIONS = ['职能', '职责', '权限', '分工'];
/** 「于6月底前」 between name and verb. */
export const WHEN =
  '(?:于|在)?(?:(?:\\d{4}|今|本|明)年)?(?:年底|年内|\\d{1,2}月(?:\\d{1,2}日|底|份|末|[上中下]旬)?|第?[一二三四]季度末?|[上下]半年)(?:之前|以前|前|内)?';
/** Behind these, names follow that help: 「市公安局会同市司法局落实」. */
export const JOINS = '会同|联合|(?:会|商|协同)(?=[市县区省州有相各国团])';

/** What a label 「…单位：」 says of its bodies, read from the top. */
export const LABEL_ROLES: readonly (readonly [RegExp, 'lead' | 'co' | 'responsible'])[] = [
  [/牵头|主办|主责|统筹|主抓/, 'lead'],
  [/配合|协同|协办|协助|参与|参加|督办|督导|督促|监督|指导|支持|协作/, 'co'],
  [/责任|承办|落实|实施|负责|执行|主管|完成|承担|办理|整改|公开|主体|^(?:单位|部门)$/, 'responsible'],
];
