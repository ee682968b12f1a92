/** The words around the subject of a sentence, as data: what may stand before it, and what shows that it has ended. */

/** Before the subject of a clause: 「请各单位…」, 「由市重点办…」, 「首先，…」. */
export const BEFORE_SUBJECT =
  '(?:请|由|并由|并|同时|此外|其中|首先|其次|再次|最后|另外|今后|今年|一是|二是|三是|四是|五是|六是|一要|二要|三要|具体|原则上|必要时|届时)';

/** An obligation follows, whatever the verb. */
export const MODALS = [
  ...['都要', '均要', '也要', '都应', '均应', '应当', '应该', '必须', '务必', '务须', '须', '将', '需(?!求)', '负责'],
  ...['(?<![重主摘概纪需简首必])要(?![求点闻素件])', '(?<![回反响供对适相])应(?![急用])', '可(?=根据|结合|参照|通过)'],
];

/** The verbs of responsibility: what follows is the body's task. */
export const DUTY_ACTS = [
  ...['牵头', '会同', '联合(?!会)', '统筹(?![办科局])', '配合', '协助', '主办', '承办', '组织(?![部人编])'],
  ...['督促(?![检科室])', '指导(?![中科办组])'],
];

/** Other verbs and adverbs of obligations; a clause that opens with a body of the own level and one of them is one. */
export const PLAIN_VERBS = [
  ...[
    '及时',
    '定期',
    '认真',
    '统一(?!战)',
    '严格',
    '切实',
    '按时',
    '按期',
    '按照',
    '根据',
    '依照',
    '通过',
    '进一步',
    '每月',
    '每季',
  ],
  ...['每年', '每半年', '加强', '强化', '做好', '抓好', '制定', '推进', '推动', '建立', '健全', '完善', '落实', '公布'],
  ...[
    '完成',
    '报送',
    '开展',
    '编制(?!办|委)',
    '梳理',
    '汇总',
    '通报',
    '发布(?!中心)',
    '印发',
    '审核(?![科处])',
    '负责',
  ],
  ...[
    '监督(?![局所科管])',
    '检查(?![局院组])',
    '组建',
    '设立',
    '出台',
    '细化',
    '对照',
    '结合',
    '围绕',
    '聚焦',
    '于',
    '依托',
  ],
  ...['约谈', '举办', '召开', '进行', '跟踪', '协调(?![办小机科会])'],
  // Also parts of names: 督查室, 考核办, 评估中心.
  '(?:抽查|考核|评估|督导|督查)(?![^,。、]{0,3}(?:室|办|处|科|组|中心|队|员))',
];
