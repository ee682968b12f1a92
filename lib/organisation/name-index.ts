import type { Body, BodyAlias } from './body';
import { bareForm, normaliseBodyName, shortForm } from './body-spelling';

/** Spelling → ids of the bodies that are written so. */
type Spellings = Map<string, Set<string>>;

/** All spellings under which a set of bodies is known, prepared once for many names. */
export type NameIndex = { place: string; own: Spellings; alias: Spellings; short: Spellings; bare: Spellings };

export function buildNameIndex(bodies: readonly Body[], aliases: readonly BodyAlias[], place: string): NameIndex {
  const index: NameIndex = { place, own: new Map(), alias: new Map(), short: new Map(), bare: new Map() };
  for (const { id, name, shortName } of bodies) {
    for (const spelling of [name, shortName]) {
      add(index.own, normaliseBodyName(spelling), id);
      addForms(index, spelling, id);
    }
  }
  const present = new Set(bodies.map(({ id }) => id));
  for (const { alias, bodyId } of aliases) {
    if (!present.has(bodyId)) continue;
    add(index.alias, normaliseBodyName(alias), bodyId);
    addForms(index, alias, bodyId);
  }
  return index;
}

function addForms({ place, short, bare }: NameIndex, spelling: string, id: string): void {
  add(short, shortForm(spelling, place), id);
  add(bare, bareForm(spelling, place), id);
}

function add(spellings: Spellings, spelling: string, id: string): void {
  const ids = spellings.get(spelling);
  if (ids) ids.add(id);
  else spellings.set(spelling, new Set([id]));
}

/** Whom a name means: one body for certain, several of one spelling (a person is asked), or nobody. */
export type Found = { kind: 'exact' | 'alias'; ids: readonly string[] } | null;

/** Names as they stand, then aliases, then with or without the city's name, 人民, 和 and 市; the first that knows it. */
export function lookUp({ own, alias, short, bare, place }: NameIndex, name: string): Found {
  const wanted = normaliseBodyName(name);
  const printed = shortForm(name, place);
  const plain = bareForm(name, place);
  const isTheCitys = printed === plain || (place !== '' && wanted.startsWith(place));
  const tries = [
    ['exact', own.get(wanted)],
    ['alias', alias.get(wanted)],
    ['exact', short.get(printed)],
    // 发改委 without 市 is the city's, and 衡阳市督查室 the 督查室; 县发改委 is not.
    ['exact', isTheCitys && plain.length > 2 ? bare.get(plain) : undefined],
  ] as const;
  for (const [kind, ids] of tries) if (ids) return { kind, ids: [...ids] };
  return null;
}
