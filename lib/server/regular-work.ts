import { logger } from './logger';
import { sweepFiles } from './sweep-files';

const MINUTE = 60_000;
/** Not while the program is still starting up. */
const FIRST_AFTER = 5 * MINUTE;
const EVERY = 6 * 60 * MINUTE;

/** What runs by itself while the program does. Every process does it; each piece of work bears that. */
export function startRegularWork(): void {
  setTimeout(() => {
    void run();
    setInterval(() => void run(), EVERY).unref();
  }, FIRST_AFTER).unref();
}

async function run(): Promise<void> {
  try {
    // Files carry the machine's time, not the demo city's.
    await sweepFiles(new Date());
  } catch (error) {
    logger.error({ err: error }, 'files could not be swept; tried again later');
  }
}
