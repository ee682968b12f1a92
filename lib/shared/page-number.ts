/** The page asked for in an address, counted from 1; anything that is not a page number is the first page. */
export function pageNumber(text: unknown): number {
  const number = typeof text === 'string' && /^\d{1,5}$/.test(text) ? Number(text) : 1;
  return Math.max(1, number);
}
