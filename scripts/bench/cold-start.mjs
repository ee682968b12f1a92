import { quantile } from './load.mjs';
import { PAGES } from './pages.mjs';
import { startServer } from './servers.mjs';
import { cookieOf } from './world.mjs';

/** Milliseconds from starting the built product to its first signed-in page, and the same for the bare application. */
export async function measureColdStart(world, { starts }) {
  const [page] = PAGES;
  const probe = { path: page.path, headers: cookieOf(page.as) };
  const times = { product: [], floor: [] };
  for (let i = 0; i < starts; i += 1) {
    times.floor.push(await startOnce(world.floorPages));
    times.product.push(await startOnce({ ...world.product, probe }));
  }
  const summary = (list) => ({ median: quantile(list, 0.5), lowest: quantile(list, 0), highest: quantile(list, 1) });
  return { page: page.path, product: summary(times.product), floor: summary(times.floor) };
}

async function startOnce(program) {
  const server = await startServer(program);
  await server.stop();
  return server.startedIn;
}
