import { CONCLUSION_NAMES } from '@/lib/evidence/evidence';
import { compareText, type TextPiece } from '@/lib/shared/compare-text';
import type { ShownEvidence } from './evidence-snapshot';

type Sent = { text: string; evidence: readonly ShownEvidence[] };

export type FieldChange = { name: string; before: string; after: string };
export type EvidenceChange =
  | { kind: 'added' | 'removed'; id: string; title: string }
  | { kind: 'corrected'; id: string; title: string; fields: FieldChange[] };

export type Comparison = { text: TextPiece[]; evidence: EvidenceChange[]; changed: boolean };

const NOTHING = '没有';
const FIELDS: readonly [name: string, read: (evidence: ShownEvidence) => string | null | undefined][] = [
  ['标题', ({ title }) => title],
  ['网址', ({ url }) => url],
  ['发布日期', ({ publishedOn }) => publishedOn],
  ['栏目', ({ column }) => column],
  ['文号', ({ documentNumber }) => documentNumber],
  ['索引号', ({ indexNumber }) => indexNumber],
  ['审查人', ({ reviewer }) => reviewer],
  ['审查日期', ({ reviewedOn }) => reviewedOn],
  ['审查结论', ({ reviewConclusion }) => reviewConclusion && CONCLUSION_NAMES[reviewConclusion]],
  ['文件', ({ file }) => file?.name],
  ['文件内容', ({ file }) => file?.sha256.slice(0, 8)],
];

/** What changed between two submissions of one obligation; evidence is the same piece when it has the same id. */
export function compareSubmissions(before: Sent, after: Sent): Comparison {
  const text = compareText(before.text, after.text);
  const evidence = [
    ...after.evidence.flatMap((young) =>
      changeOf(
        before.evidence.find(({ id }) => id === young.id),
        young,
      ),
    ),
    ...before.evidence
      .filter(({ id }) => !after.evidence.some((young) => young.id === id))
      .map(({ id, title }): EvidenceChange => ({ kind: 'removed', id, title })),
  ];
  return { text, evidence, changed: evidence.length > 0 || text.some(({ kind }) => kind !== 'same') };
}

function changeOf(old: ShownEvidence | undefined, young: ShownEvidence): EvidenceChange[] {
  const { id, title } = young;
  if (!old) return [{ kind: 'added', id, title }];
  const fields = FIELDS.map(([name, read]) => ({ name, before: read(old) ?? NOTHING, after: read(young) ?? NOTHING }));
  const changed = fields.filter((field) => field.before !== field.after);
  return changed.length > 0 ? [{ kind: 'corrected', id, title, fields: changed }] : [];
}
