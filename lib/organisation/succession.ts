import type { LocalDate } from '@/lib/shared/local-date';
import { type DatedBody, isValidOn } from './body';

export const SUCCESSION_KINDS = ['renamed', 'merged', 'split', 'duplicate'] as const;
/** `duplicate`: one body entered twice, of which one entry was kept; the others are acts of a reform. */
export type SuccessionKind = (typeof SUCCESSION_KINDS)[number];

export const SUCCESSION_NAMES: Record<SuccessionKind, string> = {
  renamed: '改为',
  merged: '并入',
  split: '分设为',
  duplicate: '重复登记，并入',
};

/** What became of a body: one line a successor, with the day it took over and the paper that says so. */
export type Succession = {
  predecessorId: string;
  successorId: string;
  kind: SuccessionKind;
  effectiveOn: LocalDate;
  document: string;
};

/** A body that does the work of another on some day, and the sentence that says how that came about. */
export type Heir = { body: DatedBody; sentence: string };

const month = (day: LocalDate): string => day.slice(0, 7);

/** Reforms follow each other, never in a circle; a chain longer than this is a mistake of entry. */
const LONGEST_CHAIN = 8;

type Family = { bodies: ReadonlyMap<string, DatedBody>; successions: readonly Succession[] };

/**
 * The bodies that do a body's work on `day`: its successors, theirs, and so on, or its predecessors when the day lies
 * before it was set up. 市工商局 in 2020 → 市市场监管局 «市工商局 已并入 市市场监管局（2019-01）».
 */
export function heirsOf(body: DatedBody, day: LocalDate, family: Family): Heir[] {
  return body.validFrom > day ? forebears(body, day, family) : heirs(body, day, family, LONGEST_CHAIN);
}

function heirs(body: DatedBody, day: LocalDate, family: Family, steps: number): Heir[] {
  if (steps === 0) return [];
  return family.successions.flatMap((line) => {
    const next = line.predecessorId === body.id ? family.bodies.get(line.successorId) : undefined;
    if (!next) return [];
    const sentence = `${body.shortName} 已${SUCCESSION_NAMES[line.kind]} ${next.shortName}（${month(line.effectiveOn)}）`;
    if (isValidOn(next, day)) return [{ body: next, sentence }];
    return heirs(next, day, family, steps - 1).map((heir) => ({ ...heir, sentence: `${sentence}，${heir.sentence}` }));
  });
}

function forebears(body: DatedBody, day: LocalDate, family: Family): Heir[] {
  return family.successions.flatMap((line) => {
    const before = line.successorId === body.id ? family.bodies.get(line.predecessorId) : undefined;
    if (!before || line.kind === 'duplicate' || !isValidOn(before, day)) return [];
    return [
      { body: before, sentence: `${body.shortName} ${month(line.effectiveOn)} 才有，当时是 ${before.shortName}` },
    ];
  });
}

/** The entry that was kept of each body entered twice, followed to the last. */
export function keptEntries(successions: readonly Succession[]): Map<string, string> {
  const kept = new Map(
    successions
      .filter(({ kind }) => kind === 'duplicate')
      .map(({ predecessorId, successorId }) => [predecessorId, successorId]),
  );
  const last = (id: string, steps = LONGEST_CHAIN): string => {
    const next = kept.get(id);
    return next === undefined || steps === 0 ? id : last(next, steps - 1);
  };
  return new Map([...kept.keys()].map((id) => [id, last(id)]));
}
