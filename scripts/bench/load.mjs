import { setTimeout as sleep } from 'node:timers/promises';
import autocannon from 'autocannon';

/** The value below which the share `p` (0 to 1) of the numbers lies; they need not be sorted. */
export function quantile(numbers, p) {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(p * sorted.length))];
}

export const median = (numbers) => quantile(numbers, 0.5);

/**
 * Sends requests for `seconds` over `connections`, each waiting for its answer before it sends the next. `target` is
 * `{ name, url, headers?, marker, method?, nextBody?, processorTime? }`; an answer that is not 200 with the marker in it fails the run,
 * so that no error page is ever measured. Returns milliseconds and requests a second, `{ p50, p95, rate, processor }`;
 * processor is the server's own work for one request, which other programs on the machine change least.
 */
export async function fire(target, { connections, seconds }) {
  const { url, headers, method = 'GET', marker, nextBody, processorTime = () => 0 } = target;
  const times = [];
  const before = processorTime();
  const request = nextBody && { setupRequest: (each) => ({ ...each, body: nextBody() }) };
  const running = autocannon({
    url,
    method,
    headers,
    connections,
    duration: seconds,
    verifyBody: (body) => body.includes(marker),
    ...(request && { requests: [request] }),
  });
  running.on('response', (_client, _status, _bytes, milliseconds) => times.push(milliseconds));
  const result = await running;
  const wrong = result.non2xx + result.mismatches + result.errors + result.timeouts;
  if (wrong > 0) {
    throw new Error(`${target.name}: ${wrong} of ${times.length} answers are not 200 with 「${marker}」`);
  }
  // A short round of a slow page on a busy machine may end before its first answer.
  if (times.length === 0) return fire(target, { connections, seconds: seconds * 2 });
  const p50 = median(times);
  const processor = (processorTime() - before) / times.length;
  // The requests cut off at the end are still being worked on; the next contender waits for about as long as one takes.
  await sleep(p50);
  return { p50, p95: quantile(times, 0.95), rate: times.length / result.duration, processor };
}

/**
 * Measures all contenders in turn, `rounds` times, every second round in reverse order, so that whatever else the
 * machine does meets all of them alike; a first, shorter turn warms them up. Returns one list of rounds per contender.
 */
export async function interleave(contenders, measure, { rounds, ...load }) {
  for (const each of contenders) await measure(each, { ...load, seconds: load.seconds / 2 });
  const results = contenders.map(() => []);
  for (let round = 0; round < rounds; round += 1) {
    const order = [...contenders.keys()];
    if (round % 2) order.reverse();
    for (const index of order) results[index][round] = await measure(contenders[index], load);
  }
  return results;
}

/**
 * Medians over the rounds, and the ratio of p50 to the floor (the first contender) as the median of the rounds' own
 * ratios: `{ name, p50, p95, rate, ratio, spread, work }`, where spread is the lowest and highest ratio of a round and work is the
 * same ratio of the servers' processor time, null where it is not known.
 */
export function compare(contenders, results) {
  const [floor] = results;
  return contenders.map(({ name }, index) => {
    const of = (key) => median(results[index].map((round) => round[key]));
    const ratios = results[index].map((round, i) => round.p50 / floor[i].p50);
    const spread = [Math.min(...ratios), Math.max(...ratios)];
    const work = of('processor') / median(floor.map((round) => round.processor)) || null;
    return { name, p50: of('p50'), p95: of('p95'), rate: of('rate'), ratio: median(ratios), spread, work };
  });
}
