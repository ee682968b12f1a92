import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The text of the rule set that comes with the program, for an office that has not published one of its own. */
export function readRuleset(name: 'hengyang-2016' = 'hengyang-2016'): Promise<string> {
  return readFile(join(process.cwd(), 'lib/scoring/rulesets', `${name}.yaml`), 'utf8');
}
