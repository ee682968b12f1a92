import type { LocalDate } from '@/lib/shared/local-date';
import { type BodyKind, type BodyLevel, SINCE_UNKNOWN } from './body';
import { KIND_NAMES, LEVEL_NAMES } from './body-words';

export type ComparedBody = {
  name: string;
  shortName: string;
  kind: BodyKind;
  level: BodyLevel;
  parentId: string | null;
  validFrom: LocalDate;
  validTo: LocalDate | null;
};

/** What differs between two states of a body, each as 「简称 市环保局→市生态环境局」. */
export function changedFields(before: ComparedBody, after: ComparedBody, nameOf: (bodyId: string) => string): string[] {
  const words = (body: ComparedBody): readonly (readonly [string, string])[] => [
    ['全称', body.name],
    ['简称', body.shortName],
    ['类别', KIND_NAMES[body.kind]],
    ['层级', LEVEL_NAMES[body.level]],
    ['上级单位', body.parentId === null ? '' : nameOf(body.parentId)],
    ['设立日期', body.validFrom === SINCE_UNKNOWN ? '' : body.validFrom],
    ['撤销日期', body.validTo ?? ''],
  ];
  const old = words(before);
  return words(after).flatMap(([field, value], at) => {
    const was = old[at]?.[1] ?? '';
    return was === value ? [] : [`${field} ${was || '空'}→${value || '空'}`];
  });
}
