import { GENERAL_REFUSALS } from '@/lib/shared/refusal-sentences';
import { type ObligationState, STATE_NAMES } from '@/lib/task/obligation';
import { decideTransition } from '@/lib/task/transition';
import type { OfflineEntry, OfflineError, OfflinePage } from './read-entries';

/** An obligation of the body as it stands now. */
export type KnownObligation = {
  id: string;
  version: number;
  state: ObligationState;
  planClosed: boolean;
  anchor: string;
  text: string;
  period: string;
};

/** A page the body has entered before, and the obligations it is attached to. */
export type KnownPage = OfflinePage & { id: string; usedBy: readonly string[] };

/** `new`: entered and attached; `known`: the one of the library is attached; `attached`: nothing to do. */
export type ImportAct =
  | { kind: 'note'; text: string }
  | ({ kind: 'page'; source: 'new' | 'known' | 'attached' } & OfflinePage);

/** What would happen to one obligation. */
export type ImportChange = { obligation: KnownObligation; acts: ImportAct[] };

type Known = { obligations: readonly KnownObligation[]; pages: readonly KnownPage[] };

/**
 * What the filled-in rows would do, obligation by obligation in the order of the sheet, and which rows cannot be done. A
 * page that comes twice is one page (S125). Somebody else's obligation reads like one that is none.
 */
export function planImport(
  entries: readonly OfflineEntry[],
  known: Known,
): { changes: ImportChange[]; errors: OfflineError[] } {
  const errors: OfflineError[] = [];
  const obligations = new Map(known.obligations.map((each) => [each.id, each]));
  const pages = new Map(known.pages.map((each) => [each.url, each]));
  const changes = new Map<string, ImportChange>();
  const firstOf = new Map<string, OfflinePage>();
  for (const entry of entries) {
    const obligation = obligations.get(entry.obligationId);
    const say = refuseEntry(entry, obligation);
    if (!obligation || say) {
      errors.push({ cell: entry.place, row: entry.row, say: say ?? '' });
      continue;
    }
    const change = changes.get(obligation.id) ?? { obligation, acts: [] };
    changes.set(obligation.id, change);
    if (entry.note) change.acts.push({ kind: 'note', text: entry.note });
    if (entry.page) addPage(change, entry.page, { pages, firstOf });
  }
  return { changes: [...changes.values()].filter(({ acts }) => acts.length > 0), errors };
}

function refuseEntry({ version }: OfflineEntry, held: KnownObligation | undefined): string | null {
  if (!held) return GENERAL_REFUSALS['not-found']?.say({}) ?? '没有找到';
  if (held.planClosed) return GENERAL_REFUSALS['plan-closed']?.say({}) ?? '已关闭';
  if (!decideTransition(held.state, 'record-progress').ok)
    return `这一件${STATE_NAMES[held.state]}，不能再填。请把这一行填的内容清掉`;
  if (version !== String(held.version)) return '导出以后这一件有了改动，请重新导出，看过再填';
  return null;
}

type Pages = { pages: ReadonlyMap<string, KnownPage>; firstOf: Map<string, OfflinePage> };

function addPage({ obligation, acts }: ImportChange, page: OfflinePage, { pages, firstOf }: Pages): void {
  if (acts.some((act) => act.kind === 'page' && act.url === page.url)) return;
  const library = pages.get(page.url);
  if (library) {
    const { url, title, publishedOn, usedBy } = library;
    const source = usedBy.includes(obligation.id) ? 'attached' : 'known';
    acts.push({ kind: 'page', source, url, title, publishedOn });
    return;
  }
  const first = firstOf.get(page.url);
  firstOf.set(page.url, first ?? page);
  acts.push({ kind: 'page', source: first ? 'known' : 'new', ...(first ?? page) });
}

/** What an import does in all. */
export type ImportFigures = { obligations: number; notes: number; pages: number; added: number };

/** Counts what changes something: `pages` attached, of which `added` are new to the library. */
export function countImport(changes: readonly ImportChange[]): ImportFigures {
  const acts = changes.flatMap((change) => change.acts);
  const pages = acts.flatMap((act) => (act.kind === 'page' && act.source !== 'attached' ? act : []));
  return {
    obligations: changes.filter(({ acts: own }) => own.some((act) => act.kind === 'note' || act.source !== 'attached'))
      .length,
    notes: acts.filter(({ kind }) => kind === 'note').length,
    pages: pages.length,
    added: pages.filter(({ source }) => source === 'new').length,
  };
}

/** 「4 件：进展 3 条，网页 2 个（其中 1 个证据库里已有）」. */
export function sayImport({ obligations, notes, pages, added }: ImportFigures): string {
  const known = pages - added;
  return `${obligations} 件：进展 ${notes} 条，网页 ${pages} 个${known > 0 ? `（其中 ${known} 个用证据库里已有的）` : ''}`;
}
