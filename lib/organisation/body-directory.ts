import type { LocalDate } from '@/lib/shared/local-date';
import type { BodyAlias, DatedBody } from './body';
import type { Succession } from './succession';

export type DatedAlias = BodyAlias & { validFrom: LocalDate | null; validTo: LocalDate | null };

/** A name that a person settled in an earlier plan. */
export type SettledName = { name: string; bodyId: string; year: number };

/** All that is known of names: every body there is or was, other names, reforms, and earlier decisions. */
export type BodyDirectory = {
  /** The day whose bodies are meant: a plan's own date, so that a plan of 2016 finds the bodies of 2016. */
  day: LocalDate;
  bodies: readonly DatedBody[];
  aliases: readonly DatedAlias[];
  successions: readonly Succession[];
  settled: readonly SettledName[];
};
