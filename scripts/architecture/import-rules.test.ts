import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkImport } from './import-rules';

const IMPORT = /(?:^|\n)\s*(?:import|export)\s[^'";]*?from\s*['"]([^'"]+)['"]|(?:^|\n)import\s*['"]([^'"]+)['"]/g;
const MAX_DEPTH = 6;

const files = execFileSync('git', [
  'ls-files',
  '--cached',
  '--others',
  '--exclude-standard',
  'app',
  'components',
  'lib',
  'prisma',
  'e2e',
])
  .toString()
  .split('\n')
  .filter((name) => /\.tsx?$/.test(name) && existsSync(name));

function importsOf(file: string): string[] {
  return [...readFileSync(file, 'utf8').matchAll(IMPORT)].map((match) => match[1] ?? match[2] ?? '');
}

describe('directions', () => {
  it('every import goes the way it may', () => {
    const wrong = files.flatMap((file) =>
      importsOf(file).flatMap((specifier) => {
        const problem = checkImport(file, specifier);
        return problem ? [`${file} → ${specifier}: ${problem}`] : [];
      }),
    );
    expect(wrong).toEqual([]);
  });

  it('no folder lies deeper than six', () => {
    expect(files.filter((file) => file.split('/').length - 1 > MAX_DEPTH)).toEqual([]);
  });

  it('only unit-of-work opens a write transaction, only env reads the environment', () => {
    const writers = files.filter((file) => /\.\$transaction\(/.test(readFileSync(file, 'utf8')));
    expect(writers.filter((file) => !file.endsWith('.test.ts'))).toEqual(['lib/server/unit-of-work.ts']);
  });

  // Loosening a rule must break the build: each of these is forbidden and has to stay so.
  it.each([
    ['lib/plan/x.ts', '../task/y'],
    ['lib/plan/x.ts', './server/plan-store'],
    ['lib/plan/x.ts', '@/lib/task/obligation'],
    ['lib/plan/x.ts', '@/lib/plan/server/plan-store'],
    ['lib/plan/x.ts', 'node:fs'],
    ['lib/plan/x.ts', 'react'],
    ['lib/plan/x.ts', 'next/headers'],
    ['lib/plan/server/x.ts', '@/lib/scoring/evaluate'],
    ['lib/plan/server/import-plan.ts', '@/lib/server/prisma/client'],
    ['lib/server/session.ts', '@/lib/plan/parse-plan'],
    ['lib/calendar/x.ts', '@/lib/access/can'],
    ['components/plan/x.tsx', '@/lib/plan/server/plan-store'],
    ['components/ui/x.tsx', '@/lib/plan/plan'],
    ['components/ui/x.tsx', '@/components/plan/x'],
    ['lib/plan/x.ts', '@/components/ui/button'],
    ['components/plan/x.tsx', '@/app/page'],
    ['e2e/journeys/x.ts', '@/lib/plan/parse-plan'],
  ])('%s may not import %s', (file, specifier) => {
    expect(checkImport(file, specifier)).not.toBeNull();
  });

  it.each([
    ['lib/plan/x.ts', './y'],
    ['lib/plan/x.ts', '@/lib/shared/points'],
    ['lib/review/server/x.ts', '@/lib/task/obligation'],
    ['components/plan/x.tsx', '@/lib/plan/server/actions'],
    ['app/(office)/plans/page.tsx', '@/lib/plan/server/queries'],
    ['lib/plan/server/plan-store.ts', '@/lib/server/prisma/client'],
  ])('%s may import %s', (file, specifier) => {
    expect(checkImport(file, specifier)).toBeNull();
  });
});

describe('counts', () => {
  it('what leaves out the cancelled leaves out the not applicable too', () => {
    const alone =
      /(?:<>|!=) 'cancelled'|NOT IN \((?:(?!'not_applicable')[^)])*'cancelled'(?:(?!'not_applicable')[^)])*\)/;
    const sources = files.filter((file) => file.startsWith('lib/') && !/\.test\.ts$/.test(file));
    expect(sources.filter((file) => alone.test(readFileSync(file, 'utf8')))).toEqual([]);
  });
});
