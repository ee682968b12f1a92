import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { env } from './env';

/** Work that may not run in the server: in processes of their own, few at a time, with limits that hold whatever it does. */
export type PoolOptions = {
  /** TypeScript file from the project's folder; it says when it is ready and answers every `{ job }` with `{ answer }`. */
  entry: string;
  /** Processes at once, and jobs that may wait for one. */
  most: number;
  waiting: number;
  /** A job that takes longer ends with its process. */
  seconds: number;
  /** JavaScript memory of a process; the process itself sees to the rest of its memory. */
  heapMegabytes: number;
  idleSeconds: number;
};

/** `busy`: the queue was full. `slow`: stopped at the limit. `died`: the process ended by itself, out of memory most likely. */
export type Outcome<Answer> = { kind: 'answer'; answer: Answer } | { kind: 'busy' | 'slow' | 'died' };
export type ProcessPool<Job, Answer> = { run: (job: Job) => Promise<Outcome<Answer>>; close: () => void };

type Task<Job, Answer> = { job: Job; settle: (outcome: Outcome<Answer>) => void };
type Slot = { child: ChildProcess; ready: Promise<boolean>; idle: NodeJS.Timeout | null };

/** Compiling the program for the first time on a busy machine takes its time. */
const START_SECONDS = 60;

export function openProcessPool<Job, Answer>(options: PoolOptions): ProcessPool<Job, Answer> {
  const queue: Task<Job, Answer>[] = [];
  const free: Slot[] = [];
  let busy = 0;

  const next = (): void => {
    const task = busy < options.most ? queue.shift() : undefined;
    if (!task) return;
    busy += 1;
    const slot = free.pop() ?? startProcess(options);
    void work(slot, task).finally(() => {
      busy -= 1;
      next();
    });
  };
  const work = async (slot: Slot, { job, settle }: Task<Job, Answer>): Promise<void> => {
    hold(slot);
    const outcome = await runJob<Answer>(slot, job, options.seconds);
    if (outcome.kind === 'answer') keep(slot);
    else slot.child.kill('SIGKILL');
    settle(outcome);
  };
  const keep = (slot: Slot): void => {
    free.push(slot);
    release(slot);
    slot.idle = setTimeout(() => {
      free.splice(free.indexOf(slot), 1);
      slot.child.kill('SIGKILL');
    }, options.idleSeconds * 1000).unref();
  };

  return {
    run: (job) =>
      new Promise((settle) => {
        if (busy >= options.most && queue.length >= options.waiting) settle({ kind: 'busy' });
        else {
          queue.push({ job, settle });
          next();
        }
      }),
    close: () => {
      for (const { child } of free.splice(0)) child.kill('SIGKILL');
    },
  };
}

function startProcess({ entry, heapMegabytes }: PoolOptions): Slot {
  const root = process.cwd();
  const flags = [`--max-old-space-size=${heapMegabytes}`, '--import', 'tsx'];
  const child = spawn(process.execPath, [...flags, join(/* turbopackIgnore: true */ root, entry)], {
    cwd: root,
    // Neither the database's address nor the keys: what reads strangers' files has no use for them.
    env: env.bareEnvironment,
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    serialization: 'advanced',
  });
  const ready = new Promise<boolean>((resolve) => {
    child.once('message', () => resolve(true));
    child.once('error', () => resolve(false));
    child.once('exit', () => resolve(false));
    setTimeout(() => resolve(false), START_SECONDS * 1000).unref();
  });
  return { child, ready, idle: null };
}

/** While it works the process keeps this one alive; an idle one does not. */
function hold({ child, idle }: Slot): void {
  if (idle) clearTimeout(idle);
  child.ref();
  child.channel?.ref();
}

function release({ child }: Slot): void {
  child.unref();
  child.channel?.unref();
}

async function runJob<Answer>({ child, ready }: Slot, job: unknown, seconds: number): Promise<Outcome<Answer>> {
  if (!(await ready)) return { kind: 'died' };
  return new Promise((resolve) => {
    const finish = (outcome: Outcome<Answer>) => {
      clearTimeout(limit);
      child.off('message', answered);
      child.off('exit', died);
      child.off('error', died);
      resolve(outcome);
    };
    const answered = (message: unknown) => {
      if (typeof message === 'object' && message !== null && 'answer' in message)
        finish({ kind: 'answer', answer: message.answer as Answer });
    };
    const died = () => finish({ kind: 'died' });
    const limit = setTimeout(() => finish({ kind: 'slow' }), seconds * 1000);
    child.on('message', answered);
    child.on('exit', died);
    child.on('error', died);
    child.send({ job }, (error) => error && died());
  });
}
