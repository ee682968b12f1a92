import Link from 'next/link';
import { pageNumbers } from './page-numbers';

/** Pages of a long list; nothing at all when there is only one. `hrefFor` gives the address of a page, counted from 1. */
export function Pagination({
  page,
  pageCount,
  hrefFor,
}: {
  page: number;
  pageCount: number;
  hrefFor: (page: number) => string;
}) {
  if (pageCount <= 1) return null;
  return (
    <nav className="pages" aria-label="分页">
      {page > 1 && (
        <Link href={hrefFor(page - 1)} rel="prev">
          上一页
        </Link>
      )}
      {pageNumbers(page, pageCount).map((each, index) =>
        each === null ? (
          <span key={`gap ${index < 3 ? 'before' : 'after'}`} className="gap m">
            …
          </span>
        ) : (
          <Link
            key={each}
            href={hrefFor(each)}
            aria-label={`第 ${each} 页`}
            aria-current={each === page ? 'page' : undefined}
          >
            {each}
          </Link>
        ),
      )}
      {page < pageCount && (
        <Link href={hrefFor(page + 1)} rel="next">
          下一页
        </Link>
      )}
    </nav>
  );
}
