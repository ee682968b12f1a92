import { Worker } from 'node:worker_threads';

/**
 * The other end of a process pool: answers each job sent by the parent. A thread of its own ends the process when its memory,
 * native buffers included, passes the limit or its parent is gone, however busy the process is.
 */
export function answerJobs<Job, Answer>(megabytes: number, answer: (job: Job) => Promise<Answer> | Answer): void {
  watch(megabytes);
  process.on('disconnect', () => process.exit(0));
  process.on('message', async ({ job }: { job: Job }) => {
    process.send?.({ answer: await answer(job) });
  });
  process.send?.({ ready: true });
}

const WATCH = `
  const { workerData: { bytes, parent } } = require('node:worker_threads');
  setInterval(() => {
    if (process.memoryUsage.rss() > bytes || process.ppid !== parent) process.kill(process.pid, 'SIGKILL');
  }, 100);
`;

function watch(megabytes: number): void {
  const workerData = { bytes: megabytes * 1024 * 1024, parent: process.ppid };
  new Worker(WATCH, { eval: true, execArgv: [], workerData }).unref();
}
