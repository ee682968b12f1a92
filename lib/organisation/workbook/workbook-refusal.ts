import { ORGANISATION_REFUSALS } from '@/lib/organisation/messages';
import { SHEET_NAMES } from './directory-state';
import { LARGEST_WORKBOOK_MB } from './workbook-limits';

/** The sentence for the refusal that an address names, or null; other addresses say nothing. */
export function workbookRefusal(code: string | undefined): string | null {
  if (!code?.startsWith('workbook-') && code !== 'cross-site') return null;
  const facts = { most: LARGEST_WORKBOOK_MB, sheets: SHEET_NAMES.join('、') };
  return ORGANISATION_REFUSALS[code]?.say(facts) ?? null;
}
