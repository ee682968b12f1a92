const WIDTH = 34;
const number = (value) => (value >= 100 ? value.toFixed(0) : value.toFixed(value >= 10 ? 1 : 2)).padStart(8);

function line({ name, p50, p95, rate, ratio, spread, work }) {
  const cells = [p50, p95, rate, ratio].map(number).join('') + (work ? number(work) : ' '.repeat(8));
  return `  ${name.padEnd(WIDTH)}${cells}   ${spread.map((each) => each.toFixed(2)).join('–')}`;
}

/** Contests as tables: milliseconds, requests a second, ratios of p50 and of processor time to the floor, the rounds' spread. */
export function printContests(contests) {
  for (const [name, byConnections] of Object.entries(contests)) {
    for (const [connections, lines] of Object.entries(byConnections)) {
      const heads = ['p50 ms', 'p95 ms', 'req/s', 'ratio', 'cpu'].map((each) => each.padStart(8)).join('');
      console.log(`\n${name}, ${connections} client${connections === '1' ? '' : 's'}`);
      console.log(`  ${''.padEnd(WIDTH)}${heads}   rounds`);
      for (const each of lines) console.log(line(each));
    }
  }
}

export function printColdStart({ page, product, floor }) {
  const ms = ({ median, lowest, highest }) => `${median.toFixed(0)} ms (${lowest.toFixed(0)}–${highest.toFixed(0)})`;
  console.log(`\ncold start to the first signed-in page ${page}: ${ms(product)}; bare Next application: ${ms(floor)}`);
}

export function printMemory({ product, floor }) {
  console.log(`\nhighest memory under load: ${product} MB; bare Next application: ${floor} MB`);
}

export function printUploadMemory({ clients, files, megabytes, before, highest, seconds }) {
  const total = clients * files * megabytes;
  console.log(
    `\n${total} MB by ${clients} clients at once, ${seconds.toFixed(0)} s: memory ${before} → ${highest} MB, +${highest - before}`,
  );
}

/** Reading plans: processor time for 10,000 characters at each size and as a ratio to the smallest; the worst texts. */
export function printReading({ sizes, hostile }) {
  console.log('\nreading a plan (processor time)');
  for (const { characters, total, perUnit } of sizes) {
    const ratio = perUnit / sizes[0].perUnit;
    console.log(
      `  ${String(characters).padStart(9)} characters ${number(total)} ms ${number(perUnit)} ms for 10,000, ratio ${ratio.toFixed(2)}`,
    );
  }
  console.log('  hostile texts, time as a ratio to an ordinary text of the same length:');
  for (const { name, ratio } of hostile.slice(0, 6)) console.log(`    ${name.padEnd(WIDTH - 4)}${number(ratio)}`);
}
