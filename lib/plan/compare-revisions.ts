import type { FormValues } from '@/lib/shared/form-state';
import type { Duty } from './checked-plan';
import { RECURRENCE_NAMES } from './deadline-label';
import { FACT_KEYS, FACT_NAMES } from './fact-key';
import { workingDaysOf } from './publication-deadline';

export type RevisionPart = 'text' | 'parties' | 'separateLeads' | 'factKey' | 'deadline';

/** One part of a duty in three versions: as both found it, as it stands now, as one's own form has it. */
export type RevisionRow = {
  part: RevisionPart;
  was: string | null;
  theirs: string;
  mine: string;
  by: 'mine' | 'theirs' | 'both';
};

const PARTS: readonly RevisionPart[] = ['text', 'parties', 'deadline', 'separateLeads', 'factKey'];
/** Fields of the form that name it and are no content. */
const NAMING = new Set(['planId', 'dutyId', 'version', 'intent']);

function partOf(field: string): RevisionPart | null {
  if (NAMING.has(field)) return null;
  if (field.startsWith('party')) return 'parties';
  return field === 'text' || field === 'separateLeads' || field === 'factKey' ? field : 'deadline';
}

/** A duty as the fields of its form. */
export function revisionValues({ text, parties, separateLeads, factKey, deadline }: Duty): FormValues {
  return {
    text,
    partyRole: parties.map(({ role }) => role),
    partyName: parties.map(({ name }) => name),
    ...(separateLeads ? { separateLeads: 'on' } : {}),
    factKey: factKey ?? '',
    kind: deadline.kind,
    dueOn: deadline.dueOn ?? '',
    workingDays: String(workingDaysOf(deadline.rule) ?? ''),
    recurrence: deadline.recurrence ?? '',
  };
}

type Versions = { was: FormValues | null; theirs: FormValues; mine: FormValues };

/** The parts that somebody changed. Without `was` every part that differs counts as changed by both. */
export function compareRevisions(versions: Versions): RevisionRow[] {
  return PARTS.flatMap((part) => rowOf(part, versions) ?? []);
}

function rowOf(part: RevisionPart, { was, theirs, mine }: Versions): RevisionRow | null {
  const [now, own] = [inWords(part, theirs), inWords(part, mine)];
  const before = was && inWords(part, was);
  const by = changedBy(before, now, own);
  return by && { part, was: before, theirs: now, mine: own, by };
}

function changedBy(was: string | null, theirs: string, mine: string): RevisionRow['by'] | null {
  if (was === null) return theirs === mine ? null : 'both';
  if (was === theirs) return was === mine ? null : 'mine';
  return was === mine ? 'theirs' : 'both';
}

/** Of one's own fields only those of the parts one changed: laid over the duty as it stands, both people's work is in it. */
export function ownChanges(rows: readonly RevisionRow[], mine: FormValues): FormValues {
  const own = new Set(rows.filter(({ by }) => by !== 'theirs').map(({ part }) => part));
  return Object.fromEntries(
    Object.entries(mine).filter(([field]) => {
      const part = partOf(field);
      return part !== null && own.has(part);
    }),
  );
}

const listOf = (value: string | string[] | undefined): string[] =>
  value === undefined ? [] : Array.isArray(value) ? value : [value];
const first = (values: FormValues, name: string): string => listOf(values[name])[0] ?? '';

const ROLE_WORDS: Record<string, string> = { lead: '牵头', responsible: '责任', co: '配合' };

function inWords(part: RevisionPart, values: FormValues): string {
  switch (part) {
    case 'text':
      return first(values, 'text').trim();
    case 'parties':
      return partiesInWords(values);
    case 'separateLeads':
      return first(values, 'separateLeads') === 'on' ? '几个牵头单位各办各的' : '一起办';
    case 'factKey':
      return factInWords(first(values, 'factKey'));
    case 'deadline':
      return deadlineInWords(values);
  }
}

function partiesInWords(values: FormValues): string {
  const roles = listOf(values.partyRole);
  const named = listOf(values.partyName).flatMap((name, index) =>
    name.trim() ? [`${name.trim()}（${ROLE_WORDS[roles[index] ?? ''] ?? ''}）`] : [],
  );
  return named.join('、') || '没有责任单位';
}

function factInWords(key: string): string {
  const known = FACT_KEYS.find((one) => one === key);
  return known ? FACT_NAMES[known] : '不对应考核事实';
}

function deadlineInWords(values: FormValues): string {
  const recurrence = first(values, 'recurrence');
  const names: Record<string, string> = RECURRENCE_NAMES;
  const words: Record<string, string> = {
    none: '没写期限',
    date: `${first(values, 'dueOn')} 前`,
    relative: `公布后 ${first(values, 'workingDays')} 个工作日`,
    recurring: names[recurrence] ?? recurrence,
    ongoing: '持续推进',
  };
  return words[first(values, 'kind')] ?? '';
}
