/** Run after `npm install` behind a partial mirror: names in package-lock.json the platform packages it left out. */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { missingPlatforms } from './lib/lock-platforms.mjs';
import { ROOT } from './lib/paths.mjs';

const file = path.join(ROOT, 'package-lock.json');
const lock = JSON.parse(readFileSync(file, 'utf8'));
const missing = missingPlatforms(lock);
for (const { folder, entry } of missing) lock.packages[folder] = entry;
const sorted = Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : 1));
writeFileSync(file, `${JSON.stringify({ ...lock, packages: Object.fromEntries(sorted) }, null, 2)}\n`);
console.log(`${missing.length} added to package-lock.json`);
