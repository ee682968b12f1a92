/** A time without a measure as the plan writes it (S19), with its place in the duty's words. */
export type VagueTime = { words: string; start: number };

const WORDS = /第一时间|不定期|(?<![不固])定期|及时|实时|适时|动态|持续|常态化|随时/g;

/**
 * Times no day follows from: 及时、实时、定期、不定期、持续… (S19). They are kept as they stand and make nobody late until
 * the office attaches a rule. Each word once.
 */
export function findVagueTimes(text: string): VagueTime[] {
  const found = [...text.matchAll(WORDS)].map((match) => ({ words: match[0], start: match.index }));
  return found.filter(({ words }, index) => found.findIndex((other) => other.words === words) === index);
}
