import type { LocalDate } from '@/lib/shared/local-date';

export type AlikeReason = 'same-page' | 'index-number' | 'title-and-date';

export const ALIKE_NAMES: Record<AlikeReason, string> = {
  'same-page': '网址其实是同一个',
  'index-number': '索引号相同',
  'title-and-date': '标题和公开日期相同',
};

export type NewPage = { url: string; title: string; publishedOn: LocalDate; indexNumber: string | null };
/** What the body has; a file has neither address nor day. */
export type KnownPage = {
  id: string;
  title: string;
  url: string | null;
  publishedOn: LocalDate | null;
  indexNumber: string | null;
};
export type Alike = { id: string; title: string; reasons: AlikeReason[] };

/** An index number as it is compared and stored: half-width, without blanks, in capitals. */
export const plainIndexNumber = (text: string): string => text.normalize('NFKC').replace(/\s/g, '').toUpperCase();

const plainTitle = (title: string): string =>
  title
    .normalize('NFKC')
    .replace(/[\s《》〈〉"“”]/gu, '')
    .toLowerCase();

/**
 * An address without what one page may differ in: scheme, www, default port, fragment and the slash at the end. The query
 * stays, since it names the page on many sites.
 */
export function pageKey(address: string): string {
  const { hostname, port, pathname, search } = new URL(address);
  const host = hostname.replace(/^www\./, '') + (port === '' || port === '80' || port === '443' ? '' : `:${port}`);
  return `${host}${pathname.replace(/\/+$/, '')}${search}`;
}

/** Every stored form of an address that has the same key, so that the index on addresses finds them. */
export function pageAddresses(address: string): string[] {
  const key = pageKey(address);
  const [path = '', ...query] = key.split('?');
  const search = query.length > 0 ? `?${query.join('?')}` : '';
  const bare = path.includes('/') ? [path, `${path}/`] : [`${path}/`];
  return ['http://', 'https://'].flatMap((scheme) =>
    ['', 'www.'].flatMap((www) => bare.map((each) => `${scheme}${www}${each}${search}`)),
  );
}

function reasonsOf(given: NewPage, known: KnownPage): AlikeReason[] {
  const samePage = known.url !== null && pageKey(known.url) === pageKey(given.url);
  const sameIndex = given.indexNumber !== null && known.indexNumber === given.indexNumber;
  const sameTitle = known.publishedOn === given.publishedOn && plainTitle(known.title) === plainTitle(given.title);
  return [
    ...(samePage ? (['same-page'] as const) : []),
    ...(sameIndex ? (['index-number'] as const) : []),
    ...(sameTitle ? (['title-and-date'] as const) : []),
  ];
}

/**
 * Evidence the body has that may be the page now entered (S125: entered once, used many times), with what speaks for it;
 * the one with most reasons first. It is offered, never taken by itself.
 */
export function findAlike(given: NewPage, known: readonly KnownPage[]): Alike[] {
  return known
    .map((each) => ({ id: each.id, title: each.title, reasons: reasonsOf(given, each) }))
    .filter(({ reasons }) => reasons.length > 0)
    .sort((a, b) => b.reasons.length - a.reasons.length);
}
