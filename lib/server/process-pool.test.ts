import { describe, expect, it, onTestFinished } from 'vitest';
import { openProcessPool } from './process-pool';

type Job = { do: 'echo' | 'spin' | 'heap' | 'buffers' | 'die' };
const OPTIONS = {
  entry: 'lib/server/fixtures/pool-entry.ts',
  most: 1,
  waiting: 1,
  seconds: 2,
  heapMegabytes: 64,
  idleSeconds: 30,
};

function poolOf(change: Partial<typeof OPTIONS> = {}) {
  const pool = openProcessPool<Job, string>({ ...OPTIONS, ...change });
  onTestFinished(pool.close);
  return pool;
}

describe('a process pool', { timeout: 60_000 }, () => {
  it('leaves the event loop free while a job spins, ends the job, and does the next one', async () => {
    const pool = poolOf();
    let turns = 0;
    const turn = setInterval(() => {
      turns += 1;
    }, 10);
    const outcome = await pool.run({ do: 'spin' });
    clearInterval(turn);
    expect(outcome).toEqual({ kind: 'slow' });
    // Two seconds hold two hundred turns; a blocked loop has none.
    expect(turns).toBeGreaterThan(20);
    expect(await pool.run({ do: 'echo' })).toEqual({ kind: 'answer', answer: 'echo' });
  });

  it('answers others while one job spins', async () => {
    const pool = poolOf({ most: 2, seconds: 20 });
    const order: string[] = [];
    const spinning = pool.run({ do: 'spin' }).then(() => order.push('spin'));
    await pool.run({ do: 'echo' }).then(() => order.push('echo'));
    expect(order).toEqual(['echo']);
    expect(await Promise.race([spinning, Promise.resolve('still spinning')])).toBe('still spinning');
  });

  it.each(['heap', 'buffers', 'die'] as const)('survives a process that ends by itself: %s', async (how) => {
    const pool = poolOf({ seconds: 30 });
    expect(await pool.run({ do: how })).toEqual({ kind: 'died' });
    expect(await pool.run({ do: 'echo' })).toEqual({ kind: 'answer', answer: 'echo' });
  });

  it('lets others wait in order, and says when the queue is full', async () => {
    const pool = poolOf();
    const order: number[] = [];
    const runs = [1, 2, 3].map((number) =>
      pool.run({ do: 'echo' }).then(({ kind }) => {
        order.push(number);
        return kind;
      }),
    );
    expect(await Promise.all(runs)).toEqual(['answer', 'answer', 'busy']);
    expect(order).toEqual([3, 1, 2]);
  });

  it('does not start what cannot start', async () => {
    expect(await poolOf({ entry: 'lib/server/fixtures/nothing.ts' }).run({ do: 'echo' })).toEqual({ kind: 'died' });
  });
});
