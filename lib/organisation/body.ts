import type { LocalDate } from '@/lib/shared/local-date';

/**
 * Organisation subject: the bodies a plan speaks of, their names, what became of them in reforms, and the collective
 * names that stand for many of them. 市政府办, 市直部门, 县市区, 公共企事业单位 (水、电、学校…), 驻地国省属单位.
 */
export type BodyKind = 'office' | 'department' | 'county' | 'public_institution' | 'vertical' | 'town' | 'subordinate';

export const BODY_LEVELS = ['national', 'province', 'city', 'county', 'town'] as const;
export type BodyLevel = (typeof BODY_LEVELS)[number];

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

/** First day of a body of which nobody knows when it was set up; shown as 不详, left empty in the workbook. */
export const SINCE_UNKNOWN = '1949-10-01' as LocalDate;

/** A body with its days; `validTo` is the last day on which it exists, null while it does. */
export type DatedBody = Body & { validFrom: LocalDate; validTo: LocalDate | null };

/** Does it exist on that day? Takes anything with a first and a last day; an open end counts. */
export function isValidOn(
  { validFrom, validTo }: { validFrom: LocalDate | null; validTo: LocalDate | null },
  day: LocalDate,
): boolean {
  return (validFrom === null || validFrom <= day) && (validTo === null || validTo >= day);
}
