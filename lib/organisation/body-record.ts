import type { LocalDate } from '@/lib/shared/local-date';
import type { BodyLevel, DatedBody } from './body';
import type { BodyPost } from './body-post';
import type { SuccessionKind } from './succession';

/** What a body became, or out of what it came, with the other's short name. */
export type Turn = {
  otherId: string;
  shortName: string;
  kind: SuccessionKind;
  effectiveOn: LocalDate;
  document: string;
};

/** A line of the directory. */
export type BodyLine = DatedBody & {
  level: BodyLevel;
  parentId: string | null;
  parentName: string | null;
  aliases: string[];
  posts: BodyPost[];
  successors: Turn[];
};

export type AliasLine = { alias: string; source: string; validFrom: LocalDate | null; validTo: LocalDate | null };
export type MembershipLine = { groupId: string; name: string; validFrom: LocalDate; validTo: LocalDate | null };
export type OpenItem = { id: string; text: string; period: string; dueOn: LocalDate | null };

/** One body with everything the directory knows of it. */
export type BodyRecord = BodyLine & {
  names: AliasLine[];
  predecessors: Turn[];
  children: { id: string; shortName: string }[];
  memberships: MembershipLine[];
  /** Obligations 件 by whether they are done, and the next open ones, which go to whoever is the contact. */
  obligations: { open: number; closed: number; next: OpenItem[] };
  history: HistoryLine[];
};

export type HistoryLine = { seq: number; at: Date; kind: string; who: string | null; details: string };
