/**
 * The import directions of docs/decisions/001, as a pure function over one import. Biome knows some of these rules, but
 * not the order of the subjects; they stand together here so that they can be read together.
 */

/** Subjects in the order in which one may build upon another; those in one row are equals and do not import each other. */
const SUBJECT_ORDER: readonly (readonly string[])[] = [
  ['shared'],
  ['calendar', 'access', 'audit'],
  ['organisation', 'account'],
  ['notification'],
  ['document'],
  ['plan'],
  ['detail'],
  ['task'],
  ['rollover'],
  ['consultation', 'basis'],
  ['fulfilment'],
  ['evidence'],
  ['review'],
  ['excuse'],
  ['amendment'],
  ['prompt'],
  ['offline', 'handover'],
  ['problem', 'register'],
  ['scoring', 'statistics'],
  ['report'],
  ['search'],
];

/** Packages a pure file may use: calculations only, no framework, no machine. */
const PURE_PACKAGES = /^(zod|opencc-js|pinyin-pro|yaml|fast-check|vitest)(\/|$)/;
const NODE = /^node:/;
const PRISMA_CLIENT = '@/lib/server/prisma/client';

const rank = (subject: string): number => SUBJECT_ORDER.findIndex((row) => row.includes(subject));
const subjectOf = (path: string): string => path.split('/')[1] ?? '';
const isTest = (path: string): boolean => /\.(test|spec)\.tsx?$/.test(path);
const hasServer = (path: string): boolean => path.split('/').includes('server');

/** Where an import leads, from the root of the project; packages are returned as they are. */
function targetOf(file: string, specifier: string): string {
  if (specifier.startsWith('@/')) return specifier.slice(2);
  if (specifier.startsWith('./')) return `${file.slice(0, file.lastIndexOf('/'))}/${specifier.slice(2)}`;
  return specifier;
}

/** What is wrong with `file` importing `specifier`, as one sentence, or null. */
export function checkImport(file: string, specifier: string): string | null {
  if (specifier.startsWith('../')) return 'no ../ imports: use @/… across folders';
  if (specifier.startsWith('./') && specifier.slice(2).includes('/')) return 'within a folder ./x, across folders @/…';
  const target = targetOf(file, specifier);
  if (isTest(file) || file.startsWith('prisma/')) return null;
  if (target.startsWith('app/')) return file.startsWith('app/') ? null : 'nothing imports app';
  const prisma = checkPrismaClient(file, specifier);
  return prisma ?? (file.startsWith('lib/') ? checkLib(file, target) : checkScreen(file, target));
}

function checkPrismaClient(file: string, specifier: string): string | null {
  if (specifier !== PRISMA_CLIENT) return null;
  const allowed = file.endsWith('-store.ts') || file.endsWith('queries.ts') || file.startsWith('lib/server/');
  return allowed ? null : 'only stores, queries and lib/server import the Prisma client';
}

function checkScreen(file: string, target: string): string | null {
  if (file.startsWith('components/')) {
    if (hasServer(target) && !target.endsWith('/actions'))
      return 'a component imports only actions from a server folder';
    if (
      file.startsWith('components/ui/') &&
      /^(lib|components)\//.test(target) &&
      !/^(components\/ui|lib\/shared)\//.test(target)
    )
      return 'components/ui knows no subject';
  }
  if (file.startsWith('e2e/') && target.startsWith('lib/') && !target.startsWith('lib/server/'))
    return 'e2e imports prisma/seed only';
  return null;
}

function checkLib(file: string, target: string): string | null {
  if (target.startsWith('components/')) return 'lib does not know screens';
  if (file.startsWith('lib/server/')) return checkMachine(target);
  return hasServer(file) ? checkSubjectServer(file, target) : checkPure(file, target);
}

const MACHINE_MAY_USE = new Set(['shared', 'server', 'access', 'audit', 'notification']);

function checkMachine(target: string): string | null {
  if (!target.startsWith('lib/')) return null;
  return MACHINE_MAY_USE.has(subjectOf(target)) ? null : 'lib/server knows shared, access and the audit events only';
}

function checkSubjectServer(file: string, target: string): string | null {
  if (!target.startsWith('lib/') || target.startsWith('lib/server/')) return null;
  const [from, to] = [subjectOf(file), subjectOf(target)];
  if (from !== to && rank(to) > rank(from)) return `${from} does not build on ${to}`;
  return null;
}

function checkPure(file: string, target: string): string | null {
  if (NODE.test(target)) return 'a pure file does not touch Node';
  if (!target.startsWith('lib/')) return PURE_PACKAGES.test(target) ? null : `a pure file does not import ${target}`;
  if (hasServer(target)) return 'the word server in a path is the only licence to touch the machine';
  const [from, to] = [subjectOf(file), subjectOf(target)];
  if (from === to) return null;
  return rank(to) < rank(from) && rank(to) >= 0 ? null : `${from} does not build on ${to}`;
}
