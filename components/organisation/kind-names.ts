import type { BodyKind } from '@/lib/organisation/body';

export const KIND_NAMES: Record<BodyKind, string> = {
  office: '办公室、督查室',
  department: '市直部门',
  county: '县市区',
  public_institution: '公共企事业单位',
  vertical: '驻地国省属单位',
};
