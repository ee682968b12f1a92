import Link from 'next/link';
import { SectionHead } from '@/components/ui/section-head';
import { isOwnPage, MOST_HITS, SEARCH_KIND_NAMES, type SearchGroup } from '@/lib/search/search-hit';

/** All answers of a search as a page, kind by kind. */
export function SearchResults({ groups }: { groups: readonly SearchGroup[] }) {
  return (
    <div className="stack">
      {groups.map(({ kind, hits }) => (
        <section key={kind} aria-label={SEARCH_KIND_NAMES[kind]}>
          <SectionHead
            title={SEARCH_KIND_NAMES[kind]}
            count={hits.length < MOST_HITS ? `${hits.length} 条` : `最像的 ${MOST_HITS} 条，多写一个词更准`}
          />
          <ul className="seek-found">
            {hits.map(({ id, title, note, href }) => (
              <li key={id}>
                {isOwnPage(href) ? (
                  <Link href={href} prefetch={false}>
                    {title}
                  </Link>
                ) : (
                  <a href={href} rel="noreferrer">
                    {title}
                  </a>
                )}
                {note && <span className="m f12">{note}</span>}
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
