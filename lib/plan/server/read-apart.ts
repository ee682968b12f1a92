import type { ReadDocument } from '@/lib/document/document';
import { READING_LIMITS } from '@/lib/document/limits';
import type { DocumentRefusal } from '@/lib/document/messages';
import { parsePlan } from '@/lib/plan/parse-plan';
import type { ParsedPlan, PlanOptions } from '@/lib/plan/parsed-plan';
import { type Outcome, openProcessPool, type ProcessPool } from '@/lib/server/process-pool';
import { AppError } from '@/lib/shared/app-error';
import { type Decision, refuse } from '@/lib/shared/decision';
import { HEAP_MEGABYTES, type ReadingAnswer, type ReadingJob } from './reading-job';

const MOST_PROCESSES = 2;
const MOST_WAITING = 8;
const IDLE_SECONDS = 60;
/** A text up to this long is read in a few milliseconds; a longer one would keep other requests waiting. */
const SHORT_TEXT = 20_000;

type Pool = ProcessPool<ReadingJob, ReadingAnswer>;
// Pages and routes are bundled apart from each other, and `next dev` reloads them: all share one pool.
const kept = globalThis as typeof globalThis & { yaodianReading?: Pool };

function pool(): Pool {
  kept.yaodianReading ??= openProcessPool({
    entry: 'lib/plan/server/reading-process.ts',
    most: MOST_PROCESSES,
    waiting: MOST_WAITING,
    seconds: READING_LIMITS.seconds,
    heapMegabytes: HEAP_MEGABYTES,
    idleSeconds: IDLE_SECONDS,
  });
  return kept.yaodianReading;
}

const REFUSALS = {
  busy: 'reading-busy',
  slow: 'document-too-slow',
  died: 'document-too-complex',
} as const satisfies Record<Exclude<Outcome<never>['kind'], 'answer'>, DocumentRefusal>;

/** A file's text, read in another process under limits of time and memory; other users notice nothing of it. */
export async function readDocumentApart(bytes: Uint8Array): Promise<Decision<ReadDocument, DocumentRefusal>> {
  const outcome = await pool().run({ kind: 'document', bytes });
  if (outcome.kind !== 'answer') return refuse(REFUSALS[outcome.kind]);
  if (outcome.answer.kind !== 'document') throw new Error('a reading process answered another job');
  return outcome.answer.read;
}

/** `parsePlan`, in another process when the text is long. Throws AppError when that one gives up. */
export async function parsePlanApart(text: string, options: PlanOptions): Promise<ParsedPlan> {
  if (text.length <= SHORT_TEXT) return parsePlan(text, options);
  const outcome = await pool().run({ kind: 'plan', text, options });
  if (outcome.kind !== 'answer') throw new AppError(REFUSALS[outcome.kind]);
  if (outcome.answer.kind !== 'plan') throw new Error('a reading process answered another job');
  return outcome.answer.plan;
}
