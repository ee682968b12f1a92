/** A field of open government (领域). `code` is stored; the words propose it. */
export type FieldTag = { code: string; name: string; words: RegExp };
export type FieldList = { name: string; from: number; source: string; tags: readonly FieldTag[] };

const tag = (code: string, name: string, words: RegExp): FieldTag => ({ code, name, words });

/** The lists in force over the years, oldest first (S107). */
export const FIELD_LISTS: readonly FieldList[] = [
  {
    name: '9大类',
    from: 2013,
    source: '厦门市2017年政务公开工作要点所列',
    tags: [
      tag('9-power', '行政权力', /行政权力|权力清单|责任清单|行政许可|行政处罚|行政审批|放管服|双随机|负面清单/),
      tag('9-finance', '财政资金', /财政|预算|决算|三公|经费|审计|资金|税收|减税降费|债务/),
      tag(
        '9-resources',
        '公共资源配置',
        /公共资源|招标|投标|政府采购|土地出让|国有产权|征地|拆迁|住房保障|保障性住房|棚户区/,
      ),
      tag('9-projects', '重大建设项目', /重大(?:建设)?项目|重点(?:建设)?项目|工程建设|PPP|政府和社会资本/i),
      tag(
        '9-services',
        '公共服务',
        /公共服务|教育|医疗|卫生|就业|社会保险|社会保障|社会救助|扶贫|养老|公共企事业|民生/,
      ),
      tag('9-soe', '国有企业', /国有企业|国企|国资|企业国有资产/),
      tag('9-environment', '环境保护', /环境|环评|污染|水质|空气质量|减排|饮用水/),
      tag('9-safety', '食品药品安全', /食品|药品|安全生产|产品质量|事故/),
      tag('9-bodies', '社会组织和中介机构', /社会组织|中介|信用信息|社会信用/),
    ],
  },
  {
    name: '26个试点领域',
    from: 2019,
    source: '国办发〔2019〕54号',
    tags: [
      tag('26-space', '国土空间规划', /国土空间|城乡规划|空间规划/),
      tag('26-projects', '重大建设项目', /重大(?:建设)?项目|重点(?:建设)?项目/),
      tag('26-resources', '公共资源交易', /公共资源|招标|投标|政府采购/),
      tag('26-finance', '财政预决算', /财政|预算|决算|三公/),
      tag('26-work-safety', '安全生产', /安全生产|事故/),
      tag('26-tax', '税收管理', /税收|减税|办税/),
      tag('26-land', '征地补偿', /征地|土地征收/),
      tag('26-expropriation', '国有土地上房屋征收', /房屋征收|拆迁/),
      tag('26-housing', '保障性住房', /保障性住房|住房保障|公租房|棚户区/),
      tag('26-rural-housing', '农村危房改造', /农村危房|危房改造/),
      tag('26-environment', '生态环境', /环境|环评|污染|水质|空气质量|饮用水/),
      tag('26-culture', '公共文化服务', /公共文化|文化服务|图书馆|博物馆/),
      tag('26-law', '公共法律服务', /公共法律|法律援助|法律服务/),
      tag('26-poverty', '扶贫', /扶贫|脱贫|乡村振兴/),
      tag('26-relief', '救灾', /救灾|灾害|防汛|应急救援/),
      tag('26-food-drug', '食品药品监管', /食品|药品/),
      tag('26-enforcement', '城市综合执法', /城市综合执法|城市管理|城管/),
      tag('26-jobs', '就业', /就业|创业/),
      tag('26-insurance', '社会保险', /社会保险|社保|养老金|医保/),
      tag('26-assistance', '社会救助', /社会救助|低保|特困|临时救助/),
      tag('26-elderly', '养老服务', /养老服务|养老机构/),
      tag('26-household', '户籍管理', /户籍|落户/),
      tag('26-farm', '涉农补贴', /涉农|惠农|农业补贴|耕地地力/),
      tag('26-schools', '义务教育', /义务教育|招生|入学|教育/),
      tag('26-health', '医疗卫生', /医疗|卫生|疾控|疫情|医院/),
      tag('26-municipal', '市政服务', /市政服务|供水|供气|供热|燃气|公共交通/),
    ],
  },
];

const ALL = new Map(FIELD_LISTS.flatMap(({ tags }) => tags.map((each) => [each.code, each] as const)));

export const FIELD_CODES: readonly string[] = [...ALL.keys()];
export const fieldName = (code: string): string => ALL.get(code)?.name ?? code;

/** The list of a plan's year: the latest that was in force; before the first, the first. */
export function fieldListOf(year: number): FieldList {
  const list = FIELD_LISTS.findLast(({ from }) => from <= year) ?? FIELD_LISTS[0];
  if (!list) throw new Error('no list of fields');
  return list;
}

/** Codes of the fields a duty's words speak of, of the list of its year. */
export const findFields = (text: string, year: number): string[] =>
  fieldListOf(year)
    .tags.filter(({ words }) => words.test(text))
    .map(({ code }) => code);
