import type { BodyKind, BodyLevel } from './body';

/** What kinds and levels of bodies are called on screens and in the workbook. */
export const KIND_NAMES: Record<BodyKind, string> = {
  office: '办公室、督查室',
  department: '市直部门',
  county: '县市区',
  public_institution: '公共企事业单位',
  vertical: '驻地国省属单位',
  town: '乡镇街道',
  subordinate: '部门下属机构',
};

export const LEVEL_NAMES: Record<BodyLevel, string> = {
  national: '国家',
  province: '省级',
  city: '市级',
  county: '县级',
  town: '乡级',
};

export const ALIAS_SOURCES: Record<string, string> = {
  hand: '手工登记',
  plan: '核对要点时确认',
  workbook: '表格导入',
  merge: '合并单位带来',
};
