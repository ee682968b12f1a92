import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

function* filesUnder(entry, isIgnored) {
  if (!existsSync(entry) || isIgnored(entry)) return;
  if (!statSync(entry).isDirectory()) {
    yield entry;
    return;
  }
  for (const name of readdirSync(entry).sort()) yield* filesUnder(path.join(entry, name), isIgnored);
}

/**
 * SHA-256 (hex) over the paths and contents of `entries` (files or folders below `root`, missing ones count as empty)
 * and the strings `also`. The same content gives the same value on every machine and in every order of reading.
 */
export function fingerprint(root, entries, { also = [], isIgnored = () => false } = {}) {
  const hash = createHash('sha256').update(JSON.stringify(also));
  for (const entry of entries) {
    for (const file of filesUnder(path.join(root, entry), isIgnored)) {
      const content = createHash('sha256').update(readFileSync(file)).digest('hex');
      hash.update(`\n${path.relative(root, file).split(path.sep).join('/')} ${content}`);
    }
  }
  return hash.digest('hex');
}

/** True when `stampFile` holds `value`. */
export function isStamped(stampFile, value) {
  return existsSync(stampFile) && readFileSync(stampFile, 'utf8') === value;
}
