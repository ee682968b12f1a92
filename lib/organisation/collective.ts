import type { Body, BodyKind } from './body';

/**
 * What a collective name stands for. `kinds`: bodies of these kinds, `certain` when the words say so and not only
 * custom (各级各部门 = 县市区 + 市直 + 驻地单位 unless told otherwise). `leads`: bodies that lead a task of this plan,
 * known once the plan is read. `unnamed`: 相关部门, to be named by a person.
 */
export type CollectiveRule =
  | { by: 'kinds'; kinds: readonly BodyKind[]; certain: boolean }
  | { by: 'leads' }
  | { by: 'unnamed' };

const COLLECTIVE: readonly RegExp[] = [
  /^(?:各|有关|相关|其他|其它)/,
  /(?:各|有关|相关|所有|全体)[^、]{0,10}(?:部门|单位|机构|企业|公司|科室|处室|政府|县|区|乡镇|街道|团体|党派|媒体|院校|厅局|委办局|站所)/,
  /(?:部门|单位|机构|科室|处室|乡镇|街道|县市区|区县|市县|县区)(?:\([^()]{1,12}\))?$/,
  /^(?:[省市县区州]?(?:直|属|管|级)|国有|公用|重点|中央|驻).*(?:企业|公司|院校|高校|媒体|学校)$/,
  /(?:公用|公共|国有)(?:企业|企事业单位)$/,
  /^(?:乡镇|街道|街镇|镇街|镇|村|社区|园区)(?:\([^()]{1,6}\))?(?:人民政府|政府|办事处|管委会)?$/,
  /^[一二三四五六七八九十两]+(?:个)?(?:城)?(?:区|县|市)(?:政府)?$/,
  /县市区|县\(市[、,]区\)|市县\(区\)|乡镇\(街道\)/,
];

/** True when the name stands for many bodies: 各级各部门, 市直各部门, 有关部门, 五城区政府. Takes folded text. */
export function isCollectiveName(name: string): boolean {
  return COLLECTIVE.some((pattern) => pattern.test(name));
}

const ALL_BODIES: readonly BodyKind[] = ['county', 'department', 'office', 'public_institution', 'vertical'];

/** Read from the top: the first that fits says what the name means (domain custom of municipal plans). */
const RULES: readonly (readonly [RegExp, CollectiveRule])[] = [
  [/牵头(?:任务|单位|部门)/, { by: 'leads' }],
  [/有关|相关|责任单位|配合单位|主管部门/, { by: 'unnamed' }],
  [/国省属|省属|中央.*单位|垂直/, { by: 'kinds', kinds: ['vertical'], certain: true }],
  [/公共(?:企)?事业单位|企事业单位/, { by: 'kinds', kinds: ['public_institution'], certain: true }],
  [
    /各级.*各部门|各级各单位|各部门.*各单位|各单位.*各部门|各地.*各部门|各级$/,
    { by: 'kinds', kinds: ALL_BODIES, certain: false },
  ],
  [
    /市直|区直|县直|州直|政府各部门|各部门|市级各|各委办局/,
    { by: 'kinds', kinds: ['department', 'office'], certain: true },
  ],
  [/县.*政府各部门|乡镇|街道/, { by: 'unnamed' }],
  [/县|区|旗/, { by: 'kinds', kinds: ['county'], certain: true }],
  [/各单位/, { by: 'kinds', kinds: ALL_BODIES, certain: false }],
];

/** The rule behind a collective name; `unnamed` for one that custom does not know. */
export function collectiveRule(name: string): CollectiveRule {
  return RULES.find(([pattern]) => pattern.test(name))?.[1] ?? { by: 'unnamed' };
}

/**
 * The bodies a collective name means among `bodies` (those valid on the day), or null when a person must name them.
 * `leadIds` are the bodies that lead a task of the plan.
 */
export function expandCollective(
  name: string,
  bodies: readonly Body[],
  leadIds: readonly string[] = [],
): Body[] | null {
  const rule = collectiveRule(name);
  switch (rule.by) {
    case 'kinds':
      return bodies.filter((body) => rule.kinds.includes(body.kind));
    case 'leads':
      return bodies.filter((body) => leadIds.includes(body.id));
    case 'unnamed':
      return null;
  }
}
