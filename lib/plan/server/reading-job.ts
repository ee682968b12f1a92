import type { ReadDocument } from '@/lib/document/document';
import type { DocumentRefusal } from '@/lib/document/messages';
import type { ParsedPlan, PlanOptions } from '@/lib/plan/parsed-plan';
import type { Decision } from '@/lib/shared/decision';

/** All memory of one reading process; its JavaScript heap is a part of it. */
export const PROCESS_MEGABYTES = 1024;
export const HEAP_MEGABYTES = 512;

export type ReadingJob = { kind: 'document'; bytes: Uint8Array } | { kind: 'plan'; text: string; options: PlanOptions };
export type ReadingAnswer =
  | { kind: 'document'; read: Decision<ReadDocument, DocumentRefusal> }
  | { kind: 'plan'; plan: ParsedPlan };
