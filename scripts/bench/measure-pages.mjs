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
    const pages = PAGES.map(({ name, path, as, marker }) => ({
      name: `${name} ${path}`,
      url: product.origin + path,
      headers: cookieOf(as),
      marker,
    }));
    const contenders = [{ name: 'floor: bare Next page, 20 rows', url: floor.origin, marker: FLOOR_MARKER }, ...pages];
    const lines = {};
    for (const count of connections) {
      lines[count] = compare(contenders, await interleave(contenders, fire, { ...load, connections: count }));
    }
    return { lines: { pages: lines }, memory: { product: product.memory(), floor: floor.memory() } };
  } finally {
    await product.stop();
    await floor.stop();
  }
}
