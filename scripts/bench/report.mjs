const WIDTH = 34;
const number = (value) => (value >= 100 ? value.toFixed(0) : value.toFixed(value >= 10 ? 1 : 2)).padStart(8);

function line({ name, p50, p95, rate, ratio, spread, work }) {
  const cells = [p50, p95, rate, ratio].map(number).join('') + (work ? number(work) : ' '.repeat(8));
  return `  ${name.padEnd(WIDTH)}${cells}   ${spread.map((each) => each.toFixed(2)).join('–')}`;
}

/** All contests as tables; milliseconds, requests a second, the ratio of p50 and of processor time to the floor, and the rounds' spread. */
export function printReport({ coldStart, memory, contests }) {
  for (const [name, byConnections] of Object.entries(contests)) {
    for (const [connections, lines] of Object.entries(byConnections)) {
      console.log(`\n${name}, ${connections} client${connections === '1' ? '' : 's'}`);
      console.log(
        `  ${''.padEnd(WIDTH)}${['p50 ms', 'p95 ms', 'req/s', 'ratio', 'cpu'].map((each) => each.padStart(8)).join('')}   rounds`,
      );
      for (const each of lines) console.log(line(each));
    }
  }
  const { page, product, floor } = coldStart;
  const ms = ({ median, lowest, highest }) => `${median.toFixed(0)} ms (${lowest.toFixed(0)}–${highest.toFixed(0)})`;
  console.log(`\ncold start to the first signed-in page ${page}: ${ms(product)}; bare Next application: ${ms(floor)}`);
  console.log(`highest memory under load: ${memory.product} MB; bare Next application: ${memory.floor} MB`);
}
