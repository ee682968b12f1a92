/** A magnifying glass, for the eye only. */
export function SearchIcon() {
  return (
    <svg width="13" height="13" viewBox="0 0 13 13" aria-hidden="true">
      <circle cx="5.5" cy="5.5" r="4" fill="none" stroke="currentColor" strokeWidth="1.4" />
      <path d="M8.7 8.7L12 12" stroke="currentColor" strokeWidth="1.4" />
    </svg>
  );
}
