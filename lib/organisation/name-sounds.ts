import { pinyin } from 'pinyin-pro';

/** How a text is typed without its characters: `syllables` of its full pinyin without tones, and its initials. */
export type NameSounds = { syllables: readonly string[]; initials: string };

/** Texts whose sounds are kept; reading one aloud costs more than comparing it. */
const MOST_KEPT = 5000;
const kept = new Map<string, NameSounds>();

/** 市发改委 → shi fa gai wei, sfgw. What is no Chinese character stands for itself; ü is typed v. */
export function nameSounds(text: string): NameSounds {
  const known = kept.get(text);
  if (known) return known;
  const syllables = pinyin(text, { toneType: 'none', type: 'array', v: true }).map((each) => each.toLowerCase());
  const sounds = { syllables, initials: syllables.map((syllable) => syllable.charAt(0)).join('') };
  if (kept.size >= MOST_KEPT) kept.clear();
  kept.set(text, sounds);
  return sounds;
}

/** The syllable at which the full pinyin goes on with `letters`, or -1: fagai stands at 1 in shi·fa·gai·wei. */
export function syllableOf({ syllables }: NameSounds, letters: string): number {
  return syllables.findIndex((_, at) =>
    syllables
      .slice(at, at + letters.length)
      .join('')
      .startsWith(letters),
  );
}
