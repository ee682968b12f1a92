/** A search within one list: an ordinary GET form with the field `q`. Ctrl K belongs to the search over everything. */
export function SearchBox({ action, label, initial }: { action: string; label: string; initial?: string }) {
  return (
    <search>
      <form className="find" action={action}>
        <svg width="13" height="13" viewBox="0 0 13 13" aria-hidden="true">
          <circle cx="5.5" cy="5.5" r="4" fill="none" stroke="currentColor" strokeWidth="1.4" />
          <path d="M8.7 8.7L12 12" stroke="currentColor" strokeWidth="1.4" />
        </svg>
        <input type="search" name="q" aria-label={label} placeholder={label} defaultValue={initial} />
      </form>
    </search>
  );
}
