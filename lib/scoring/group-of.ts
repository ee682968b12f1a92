import type { BodyKind } from '@/lib/organisation/body';
import type { Scheme } from './scheme';

/**
 * Names under which schemes group bodies, most usual first: 县市区 (衡), 县区 (庆). 驻地国省属单位 are assessed with the
 * city's own departments, as the plan addresses both alike (衡政办函〔2016〕24号 主送).
 */
const GROUP_NAMES: Record<BodyKind, readonly string[]> = {
  county: ['县市区', '县区', '区县'],
  department: ['市直部门', '市直单位'],
  office: ['市直部门', '市直单位'],
  vertical: ['驻地国省属单位', '市直部门', '市直单位'],
  public_institution: ['公共企事业单位', '市直部门', '市直单位'],
  town: ['乡镇街道', '乡镇（街道）'],
  subordinate: ['下属机构'],
};

/** The group of the scheme in which a body is assessed and ranked; null when the scheme has none for its kind. */
export function groupOf(kind: BodyKind, { groups }: Pick<Scheme, 'groups'>): string | null {
  return GROUP_NAMES[kind].find((name) => groups.includes(name)) ?? null;
}
