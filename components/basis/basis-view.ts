import type { BasisView } from './basis-head';
import { SHOWN, type Shown } from './coverage-view';

type Query = Record<string, string | string[] | undefined>;
type Wanted = { view: BasisView; shown: Shown; dutyId: string | null; search: string };

/** What the address asks for; without documents there is nothing to match, so they come first. */
export function basisView(query: Query, hasDocuments: boolean): Wanted {
  const one = (name: string) => (typeof query[name] === 'string' ? query[name] : null);
  const asked = one('view');
  const known = asked === 'coverage' || asked === 'match' || asked === 'documents' ? asked : 'match';
  return {
    view: hasDocuments ? known : 'documents',
    shown: SHOWN.find((each) => each === one('show')) ?? 'open',
    dutyId: one('duty'),
    search: (one('q') ?? '').trim().slice(0, 50),
  };
}
