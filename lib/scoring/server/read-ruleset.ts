import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { RulesetName } from '@/lib/scoring/shipped-rulesets';

/** The text of a rule set that comes with the program; without a name the one an office starts with. */
export function readRuleset(name: RulesetName = 'hengyang-2016'): Promise<string> {
  return readFile(join(process.cwd(), 'lib/scoring/rulesets', `${name}.yaml`), 'utf8');
}
