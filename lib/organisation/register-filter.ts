import type { LocalDate } from '@/lib/shared/local-date';
import { pageNumber } from '@/lib/shared/page-number';
import { type BodyKind, isValidOn } from './body';
import { findComingVacancies, findVacancies } from './body-post';
import type { BodyLine } from './body-record';
import { normaliseBodyName } from './body-spelling';
import { KIND_NAMES } from './body-words';
import { nameSounds, syllableOf } from './name-sounds';

export const REGISTER_PAGE = 50;

/** Which bodies of the directory are shown: those of today, those that have ended, or those with a post nobody holds. */
export type RegisterView = 'current' | 'ended' | 'vacant';
export type RegisterFilter = { q: string; kind: BodyKind | null; view: RegisterView; page: number };

type Query = Record<string, string | string[] | undefined>;
const LONGEST_SEARCH = 40;

const isKind = (text: unknown): text is BodyKind => typeof text === 'string' && Object.hasOwn(KIND_NAMES, text);

/** The filter an address asks for; anything it does not know is left out. */
export function parseRegisterFilter({ q, kind, view, page }: Query): RegisterFilter {
  return {
    q: typeof q === 'string' ? q.trim().slice(0, LONGEST_SEARCH) : '',
    kind: isKind(kind) ? kind : null,
    view: view === 'ended' || view === 'vacant' ? view : 'current',
    page: pageNumber(page),
  };
}

/** The address of a filtered page of the directory. */
export function registerAddress({ q, kind, view, page }: RegisterFilter): string {
  const query = new URLSearchParams();
  if (q) query.set('q', q);
  if (kind) query.set('kind', kind);
  if (view !== 'current') query.set('view', view);
  if (page > 1) query.set('page', String(page));
  const text = query.toString();
  return text ? `/bodies?${text}` : '/bodies';
}

/** The lines of the filter, in the directory's order, before they are cut into pages. */
export function filterRegister(
  lines: readonly BodyLine[],
  { q, kind, view }: RegisterFilter,
  day: LocalDate,
): BodyLine[] {
  return lines.filter(
    (line) => (kind === null || line.kind === kind) && isInView(line, view, day) && (q === '' || isNamed(line, q)),
  );
}

function isInView(line: BodyLine, view: RegisterView, day: LocalDate): boolean {
  switch (view) {
    case 'current':
      return isValidOn(line, day) || line.validFrom > day;
    case 'ended':
      return line.validTo !== null && line.validTo < day;
    case 'vacant':
      return needsSomebody(line, day);
  }
}

/** Bodies below a county or a department report through it, so only those a plan addresses must have their posts held. */
const WITHOUT_POSTS: readonly BodyKind[] = ['town', 'subordinate'];

/** Does it lack a deputy head or a contact, today or from a known day on? */
export function needsSomebody(line: BodyLine, day: LocalDate): boolean {
  if (!isValidOn(line, day) || WITHOUT_POSTS.includes(line.kind)) return false;
  if (findVacancies(line.posts, day).length > 0) return true;
  return findComingVacancies(line.posts, day).some(({ from }) => line.validTo === null || from <= line.validTo);
}

function isNamed({ name, shortName, aliases }: BodyLine, q: string): boolean {
  const spellings = [name, shortName, ...aliases];
  const wanted = normaliseBodyName(q);
  if (spellings.some((spelling) => normaliseBodyName(spelling).includes(wanted))) return true;
  const letters = q.toLowerCase().replace(/[\s']/g, '');
  return /^[a-z]+$/.test(letters) && spellings.some((spelling) => soundsLike(spelling, letters));
}

/** 市发改委 by shifagaiwei, fagai, sfgw or fgw. */
function soundsLike(spelling: string, letters: string): boolean {
  const sounds = nameSounds(spelling);
  return sounds.initials.includes(letters) || syllableOf(sounds, letters) >= 0;
}
