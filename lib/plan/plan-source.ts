import { READING_LIMITS } from '@/lib/document/limits';
import { accept, type Decision, refuse } from '@/lib/shared/decision';

/** Longest text that is read as a plan, in UTF-16 units; the longest real plan known has a fiftieth of it. */
export const LONGEST_PLAN_TEXT = READING_LIMITS.characters;
/** Longest text that is pasted: a form's text travels with at most 1 MB. What is longer comes as a file. */
export const LONGEST_PASTED_TEXT = 300_000;

/**
 * The text as it is kept: line breaks as \n (browsers send \r\n, files have either), without what a database cannot
 * hold (NUL, halves of surrogate pairs) and without blank ends. Everything else stays as it was given.
 */
export function decidePlanSource(given: string): Decision<string, 'plan-text-empty' | 'plan-text-too-long'> {
  const text = given
    .replace(/\r\n?/g, '\n')
    .replaceAll('\u0000', '')
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .replace(/^\ufeff|\s+$/g, '');
  if (text.trim() === '') return refuse('plan-text-empty');
  if (text.length > LONGEST_PLAN_TEXT)
    return refuse('plan-text-too-long', { length: text.length, most: LONGEST_PLAN_TEXT });
  return accept(text);
}

/** The plan's year: from its title, else from its date. */
export function yearOf({ title, issuedOn }: { title: string | null; issuedOn: string | null }): number | null {
  const printed = /(20\d{2})\s*年/.exec(title ?? '')?.[1] ?? issuedOn?.slice(0, 4);
  return printed ? Number(printed) : null;
}

/** The plan's own name: a covering notice 关于印发《…》的通知 is not it. */
export function planTitleOf(title: string | null): string | null {
  return /印发《(.+?)》/.exec(title ?? '')?.[1] ?? title;
}

/** 「衡阳市」 of 衡阳市人民政府办公室 or of 衡阳市2016年政务公开工作要点; empty when neither names a place. */
export function cityOf({ issuer, title }: { issuer: string | null; title: string }): string {
  const place = /^(\p{Script=Han}{1,8}?(?:自治州|[市州盟县区]))/u;
  return place.exec(issuer ?? '')?.[1] ?? place.exec(title)?.[1] ?? '';
}
