import type { RecordedFact } from './body-material';
import type { BodyFacts } from './facts';
import type { Gain } from './list-gains';
import type { BoardBody } from './score-board';
import type { ScoreSheet } from './scoring';

export type StoredFact = RecordedFact & { version: number; decidedAt: string };

/** A piece of evidence as a sheet links to it: a published page by `url`, a file by `fileId`. */
export type EvidenceLink = { id: string; title: string; url: string | null; fileId: string | null };

/** One body's sheet with everything it rests on. */
export type ScoreOfBody = {
  body: BoardBody;
  sheet: ScoreSheet;
  facts: BodyFacts;
  /** What people recorded, by indicator or veto. */
  recorded: Record<string, StoredFact>;
  evidence: Record<string, EvidenceLink>;
  /** What can still be done about it; empty once confirmed. */
  gains: Gain[];
};
