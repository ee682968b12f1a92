import { FLOOR_MARKER } from './floor-app.mjs';
import { compare, fire, interleave } from './load.mjs';
import { PAGES } from './pages.mjs';
import { startServer } from './servers.mjs';
import { cookieOf } from './world.mjs';

/** All pages beside the bare page, and the highest memory of both servers (MB) when they have gone through it. */
export async function measurePages(world, { connections, ...load }) {
  const floor = await startServer(world.floorPages);
  const product = await startServer({ ...world.product, probe: { path: '/login' } });
  try {
    const bare = { name: 'floor: bare Next page, 20 rows', url: floor.origin, marker: FLOOR_MARKER };
    const pages = await Promise.all(PAGES.map((page) => pageTarget(product.origin, page)));
    const contenders = [
      { ...bare, processorTime: floor.processorTime },
      ...pages.map((page) => ({ ...page, processorTime: product.processorTime })),
    ];
    const lines = {};
    for (const count of connections) {
      lines[count] = compare(contenders, await interleave(contenders, fire, { ...load, connections: count }));
    }
    return { contests: { pages: lines }, memory: { product: product.memory(), floor: floor.memory() } };
  } finally {
    await product.stop();
    await floor.stop();
  }
}

/** The review queue sends on to its first report: what is measured is the page one arrives at. */
async function pageTarget(origin, { name, path, as, marker }) {
  const headers = cookieOf(as);
  const { url } = await fetch(origin + path, { headers });
  return { name: `${name} ${path}`, url, headers, marker };
}
