import Link from 'next/link';
import { isOwnPage, SEARCH_KIND_NAMES, type SearchGroup, type SearchHit } from '@/lib/search/search-hit';

type Option = { hit: SearchHit; id: string; active: boolean; onOpen: () => void };

function SearchOption({ hit: { title, note, href }, id, active, onOpen }: Option) {
  const shape = { id, role: 'option', 'aria-selected': active, tabIndex: -1, onClick: onOpen };
  const words = (
    <>
      <b>{title}</b>
      {note && <span>{note}</span>}
    </>
  );
  if (isOwnPage(href))
    return (
      <Link href={href} prefetch={false} {...shape}>
        {words}
      </Link>
    );
  return (
    <a href={href} rel="noreferrer" {...shape}>
      {words}
    </a>
  );
}

/** The answers as options, numbered through all kinds; each is a link, so it also opens in a new tab. */
export function SearchOptions({
  id,
  groups,
  activeId,
  onOpen,
}: {
  id: string;
  groups: readonly SearchGroup[];
  activeId: string | undefined;
  onOpen: () => void;
}) {
  const firsts = groups.map((_, at) => groups.slice(0, at).reduce((sum, { hits }) => sum + hits.length, 0));
  return (
    <div id={`${id}-list`} role="listbox" aria-label="搜到的" className="seek-list" hidden={groups.length === 0}>
      {groups.map(({ kind, hits }, at) => (
        <fieldset key={kind}>
          <legend className="seek-kind">{SEARCH_KIND_NAMES[kind]}</legend>
          {hits.map((hit, index) => {
            const own = `${id}-${(firsts[at] ?? 0) + index}`;
            return <SearchOption key={hit.id} hit={hit} id={own} active={own === activeId} onOpen={onOpen} />;
          })}
        </fieldset>
      ))}
    </div>
  );
}
