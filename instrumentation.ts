import { startRegularWork } from '@/lib/server/regular-work';

/** Called by Next once when a server process starts. */
export function register(): void {
  startRegularWork();
}
