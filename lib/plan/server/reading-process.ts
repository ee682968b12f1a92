import { readDocument } from '@/lib/document/server/read-document';
import { parsePlan } from '@/lib/plan/parse-plan';
import { answerJobs } from '@/lib/server/answer-jobs';
import { PROCESS_MEGABYTES, type ReadingAnswer, type ReadingJob } from './reading-job';

/** The program of a reading process: files into text, texts into plans. */
answerJobs<ReadingJob, ReadingAnswer>(PROCESS_MEGABYTES, async (job) =>
  job.kind === 'document'
    ? { kind: 'document', read: await readDocument(Buffer.from(job.bytes)) }
    : { kind: 'plan', plan: parsePlan(job.text, job.options) },
);
