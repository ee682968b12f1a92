import type { LocalDate } from '@/lib/shared/local-date';
import type { BodyKind } from './body';
import type { SuccessionKind } from './succession';

/** A body as a reform names it; `name` is the full name under which it begins. */
export type ReformBody = { name: string; shortName: string; kind: BodyKind };

/**
 * One line of a reform: who ends (`from`, by short name) and who goes on. A body of `to` that exists already goes on as
 * it is. `certain: false`: the table's source could not say it for sure, so the office must tick it.
 */
export type ReformLine = {
  key: string;
  from: readonly string[];
  to: readonly ReformBody[];
  kind: Exclude<SuccessionKind, 'duplicate'>;
  effectiveOn: LocalDate;
  certain: boolean;
  note: string;
};

export type Reform = { title: string; document: string; lines: readonly ReformLine[] };

const DAY = '2019-01-01' as LocalDate;
const TAX_DAY = '2018-07-05' as LocalDate;

const department = (name: string, shortName: string): ReformBody => ({ name, shortName, kind: 'department' });

type Told = Pick<ReformLine, 'key' | 'kind' | 'from' | 'to'> &
  Partial<Pick<ReformLine, 'certain' | 'note' | 'effectiveOn'>>;

const line = (told: Told): ReformLine => ({ effectiveOn: DAY, certain: true, note: '', ...told });

const APPROVAL = department('衡阳市行政审批服务局', '市行政审批服务局');

/**
 * The reform of 2018–19 for the bodies that 衡政办函〔2016〕24号 names (domain 4.5). The days are those on which the new
 * names were in use, to the month; the office corrects day and paper before applying.
 */
export const REFORM_2019: Reform = {
  title: '2018—2019 年机构改革',
  document: '《衡阳市机构改革方案》',
  lines: [
    line({
      key: 'market',
      kind: 'merged',
      from: ['市工商局', '市质监局', '市食品药品监管局'],
      to: [department('衡阳市市场监督管理局', '市市场监管局')],
    }),
    line({
      key: 'commerce',
      kind: 'split',
      from: ['市商粮局'],
      to: [department('衡阳市商务局', '市商务局'), department('衡阳市发展和改革委员会', '市发改委')],
      note: '粮食职能归市发改委',
    }),
    line({ key: 'justice', kind: 'merged', from: ['市法制办'], to: [department('衡阳市司法局', '市司法局')] }),
    line({
      key: 'culture',
      kind: 'split',
      from: ['市旅游外侨民宗局'],
      to: [
        department('衡阳市文化旅游广电体育局', '市文旅广体局'),
        department('衡阳市人民政府外事办公室', '市外事办'),
        department('衡阳市民族宗教事务局', '市民宗局'),
      ],
      certain: false,
      note: '外事、民宗两块归口党委部门，名称以三定方案为准',
    }),
    line({
      key: 'emergency',
      kind: 'renamed',
      from: ['市安监局'],
      to: [department('衡阳市应急管理局', '市应急管理局')],
    }),
    line({
      key: 'health',
      kind: 'renamed',
      from: ['市卫计委'],
      to: [department('衡阳市卫生健康委员会', '市卫生健康委')],
    }),
    line({
      key: 'tax',
      kind: 'merged',
      from: ['市地税局'],
      to: [{ name: '国家税务总局衡阳市税务局', shortName: '市税务局', kind: 'vertical' }],
      effectiveOn: TAX_DAY,
      note: '国税、地税合并，转为驻地国省属单位',
    }),
    line({ key: 'farming', kind: 'renamed', from: ['市农委'], to: [department('衡阳市农业农村局', '市农业农村局')] }),
    line({
      key: 'environment',
      kind: 'renamed',
      from: ['市环保局'],
      to: [department('衡阳市生态环境局', '市生态环境局')],
    }),
    line({ key: 'approval', kind: 'merged', from: ['市审改办'], to: [APPROVAL], certain: false, note: '去向待核' }),
    line({
      key: 'service',
      kind: 'merged',
      from: ['市政务服务中心'],
      to: [APPROVAL],
      certain: false,
      note: '去向待核',
    }),
    line({
      key: 'data',
      kind: 'merged',
      from: ['市电子政务办'],
      to: [APPROVAL],
      certain: false,
      note: '归数据或政务服务部门，去向待核',
    }),
  ],
};
