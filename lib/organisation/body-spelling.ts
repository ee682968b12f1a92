import { foldText, withoutPinyin } from './fold-text';

const PLACE = /^\p{Script=Han}{2,6}?[省市州盟县区旗](?!场|政|容)/u;
/** 市, 区政府: nothing but a place is left, so the place is the name. */
const BARE_PLACE = /^[省市州盟县区旗](?:人民)?(?:政府)?$/;
const LONG_FORMS: readonly (readonly [RegExp, string])[] = [
  [/人民政府办公室$/, '政府办'],
  [/人民政府/g, '政府'],
  [/(?<=\p{Script=Han}{2}[县区旗市])政府$/u, ''],
  [/委员会$/, '委'],
  [/办公室$/, '办'],
  [/[和与]/g, ''],
];

/** One spelling for names that differ only in width, script, blanks, inserted pinyin or table lines. */
export function normaliseBodyName(name: string): string {
  return withoutPinyin(foldText(name)).replace(/[\s|│┃]+/g, '');
}

/** The place whose bodies these are, as most of their full names begin: 衡阳市; empty when they have none in common. */
export function placeOf(names: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const name of names) {
    const place = PLACE.exec(normaliseBodyName(name))?.[0];
    if (place) counts.set(place, (counts.get(place) ?? 0) + 1);
  }
  const [most] = [...counts].sort(([, a], [, b]) => b - a);
  return most?.[0] ?? '';
}

/** True when the name begins with the name of another place than `place`: 长沙市财政局 in 衡阳市. */
export function isOfAnotherPlace(name: string, place: string): boolean {
  const own = PLACE.exec(normaliseBodyName(name))?.[0];
  return own !== undefined && own.length > 2 && place !== '' && own !== place;
}

/**
 * 衡阳市发展和改革委员会 → 市发展改革委: the own place's name, 人民 and 和 dropped, 委员会 and 办公室 short; 雁峰区人民政府
 * → 雁峰区. A name of another place keeps it.
 */
export function shortForm(name: string, place: string): string {
  const whole = normaliseBodyName(name);
  const rest = place.length > 1 && whole.startsWith(place) ? whole.slice(place.length - 1) : whole;
  const local = BARE_PLACE.test(rest) ? whole : rest;
  return LONG_FORMS.reduce((text, [long, short]) => text.replace(long, short), local);
}

/** The short form without the 市 (县, 区) in front: 发改委. */
export function bareForm(name: string, place: string): string {
  const short = shortForm(name, place);
  return /^[市县区州].{2,}/.test(short) ? short.slice(1) : short;
}
