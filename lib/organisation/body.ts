/**
 * Organisation subject: the bodies a plan speaks of, their names and the collective names that stand for many of them.
 * 市政府办, 市直部门, 县市区, 公共企事业单位 (水、电、学校…), 驻地国省属单位.
 */
export type BodyKind = 'office' | 'department' | 'county' | 'public_institution' | 'vertical';

export type Body = {
  id: string;
  /** Full name as on the seal: 衡阳市发展和改革委员会. */
  name: string;
  /** As plans print it: 市发改委. */
  shortName: string;
  kind: BodyKind;
  /** Free grouping of the city (经济口, 城区…), null without one. */
  group: string | null;
};

/** Another name of a body, found once by a person and kept. */
export type BodyAlias = { alias: string; bodyId: string };
