import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '..');
const SCHEME = join(ROOT, 'lib/scoring/rulesets/hengyang-2016.yaml');
const folder = mkdtempSync(join(tmpdir(), 'score-'));
afterAll(() => rmSync(folder, { recursive: true }));

function score(scheme: string, facts: string | Uint8Array) {
  const path = join(folder, 'facts.yaml');
  writeFileSync(path, facts);
  const args = ['--import', 'tsx', 'scripts/score.ts', scheme, path];
  return spawnSync(process.execPath, args, { cwd: ROOT, encoding: 'utf8' });
}

describe('score', { timeout: 30_000 }, () => {
  it('prints total, grade, converted and every node of the scheme in its order', () => {
    const run = score(SCHEME, 'A1: 54\nA2: 5\nA3: 3\nA4: 6\nA5: 不适用\nA6: 5\nA7: 4\nA8: 2\n');
    const sheet = JSON.parse(run.stdout);
    expect([run.status, sheet.total, sheet.grade, sheet.converted]).toEqual([0, '87.78', '良好', '3.51']);
    const nodes: { path: string }[] = sheet.nodes;
    expect(nodes.map(({ path }) => path)).toEqual(['A1', 'A2', 'A3', 'A4', 'A5', 'A6', 'A7', 'A8']);
    expect(nodes[4]).toMatchObject({ points: null, full: '10', state: 'not-applicable' });
  });

  it('explains the parts of a part', () => {
    const run = score(join(ROOT, 'lib/scoring/rulesets/modern-2022.yaml'), '{}');
    type Node = { explanation: string; children: Node[] };
    const branches: Node[] = JSON.parse(run.stdout).nodes.filter(({ children }: Node) => children.length > 0);
    expect(branches).not.toEqual([]);
    for (const { children } of branches) for (const { explanation } of children) expect(explanation).toMatch(/。$/);
  });

  it.each([
    ['a file that is not there', join(folder, 'nowhere.yaml'), 'A1: 54', '读不到文件'],
    ['a file that is not UTF-8', SCHEME, new Uint8Array([0xd0, 0xd6, 0xff]), '读不到文件'],
    ['broken YAML', SCHEME, 'A1: [', '不符合 YAML 的写法'],
    ['facts of another measure', SCHEME, 'A1: {value: 3}', 'A1'],
  ])('%s: one sentence, exit 1', (_, scheme, facts, sentence) => {
    const run = score(scheme, facts);
    expect([run.status, run.stdout]).toEqual([1, '']);
    expect(run.stderr.trim().split('\n')).toEqual([expect.stringContaining(sentence)]);
  });
});
