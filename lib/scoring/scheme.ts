import type { BandIndicator } from '@/lib/scoring/measures/band';
import type { DeductIndicator } from '@/lib/scoring/measures/deduct';
import { accept, type Decision } from '@/lib/shared/decision';
import { formatPoints, type Points, ZERO_POINTS } from '@/lib/shared/points';
import { readYamlShape, type ScoringInputCode } from './read-yaml';
import { findSchemeProblems } from './scheme-problems';
import {
  type CapRule,
  catalogueMarks,
  fullMarks,
  type WrittenBranch,
  type WrittenLeaf,
  type WrittenNode,
  type WrittenScheme,
  writtenSchemeSchema,
} from './scheme-shape';

/** Places of the score converted to the overall assessment (domain 3.2: 3.454 → 3.45). */
export const CONVERTED_DECIMALS = 2;

/** A leaf of the tree: what is measured. `points` 0: a kind of the 踩线扣分 catalogue, which only takes away. */
export type Indicator = WrittenLeaf;

/** A node with parts. `start`: full marks from which the parts only take away (S65), else the sum of its parts. */
export type Branch = Omit<WrittenBranch, 'children' | 'cap_rule'> & {
  capRule: CapRule;
  start: boolean;
  children: SchemeNode[];
};
export type SchemeNode = Indicator | Branch;

export type Veto = { id: string; name: string; effect: string; total_cap?: Points };
export type BonusKind = { id: string; name: string; points: Points; basis?: string; exclusive?: string };
/** `least`: the normalised base that opens it; `nodes`: or what some nodes have to reach together. */
export type BonusRule = {
  cap: Points | null;
  least: Points | null;
  nodes: { ids: string[]; least: Points } | null;
  kinds: BonusKind[];
};
export type MajorKind = { id: string; name: string; points: Points; unit: string; cap: Points | null; basis?: string };
export type Conversion = { target: string; weight: Points; of: Points; from: 'rounded' | 'raw' };

/** A scheme in the one form that is evaluated. */
export type Scheme = Pick<
  WrittenScheme,
  | 'id'
  | 'name'
  | 'basis'
  | 'effectiveFrom'
  | 'groups'
  | 'normalise'
  | 'rounding'
  | 'floor'
  | 'grades'
  | 'outcomes'
  | 'after'
  | 'process'
  | 'social'
> & {
  /** Full marks of the base. */
  max: Points;
  /** The most a total can be: `max`, or more where bonus points come on top. */
  totalMax: Points;
  tree: SchemeNode[];
  /** The leaves of the tree in reading order. */
  indicators: Indicator[];
  veto: Veto[];
  failGates: { node: string; below: Points }[];
  bonus: BonusRule | null;
  major: MajorKind[];
  convert: Conversion[];
};

export const isBranch = (node: SchemeNode): node is Branch => node.type === 'branch';

const leavesOf = (nodes: readonly SchemeNode[]): Indicator[] =>
  nodes.flatMap((node) => (isBranch(node) ? leavesOf(node.children) : [node]));

/** Every node, a branch before its parts. */
export const nodesOf = (nodes: readonly SchemeNode[]): SchemeNode[] =>
  nodes.flatMap((node) => (isBranch(node) ? [node, ...nodesOf(node.children)] : [node]));

/** Ids of the ceilings anywhere in the tree. */
export const ceilingIds = ({ tree }: Scheme): string[] =>
  nodesOf(tree).flatMap(({ ceilings }) => ceilings.map(({ id }) => id));

/** Something that happened or did not, on the word of a named person with a ground; `effect` in the office's words. */
export type Confirmable = { id: string; name: string; effect: string; counted: string | null };

/** Everything of a scheme that is confirmed rather than measured: 一票否决、封顶、加分、重大扣分. `counted`: the unit it is counted in. */
export function confirmablesOf(scheme: Scheme): Confirmable[] {
  const ceilings = nodesOf(scheme.tree).flatMap(({ name, ceilings: own }) =>
    own.map(({ id, when, at_most }) => ({
      ...{ id, name: `封顶：${when}`, counted: null },
      effect: `${name}不超过 ${formatPoints(at_most)} 分`,
    })),
  );
  return [
    ...scheme.veto.map(({ id, name, effect, total_cap }) => ({
      ...{ id, name: `一票否决：${name}`, counted: null },
      effect: `等次定为${effect}${total_cap === undefined ? '' : `，总分不超过 ${formatPoints(total_cap)}`}`,
    })),
    ...ceilings,
    ...(scheme.bonus?.kinds ?? []).map(({ id, name, points: each }) => ({
      ...{ id, name: `加分：${name}`, counted: '次' },
      effect: `每次加 ${formatPoints(each)} 分`,
    })),
    ...scheme.major.map(({ id, name, points: each, unit }) => ({
      ...{ id, name: `重大扣分：${name}`, counted: unit },
      effect: `每${unit}扣 ${formatPoints(each)} 分`,
    })),
  ];
}

/**
 * A scheme from YAML text (domain 3.3). Refuses with `scheme-invalid` {path, line, problem} when the shape is wrong, points do
 * not sum to `max`, ids repeat, bands or grades are out of order, or the weight in the overall assessment is under 4 %;
 * with `yaml-unreadable` {line} when it is not YAML.
 */
export function parseScheme(text: string): Decision<Scheme, ScoringInputCode> {
  const written = readYamlShape(checkedScheme, text, 'scheme-invalid');
  return written.ok ? accept(readScheme(written.value)) : written;
}

const checkedScheme = writtenSchemeSchema.superRefine((written, context) => {
  for (const problem of findSchemeProblems(written)) context.addIssue({ code: 'custom', ...problem });
});

/** Id and heading of the branch that a 踩线扣分 scheme's kinds and rates become. */
const CATALOGUE = { id: 'P', name: '踩线扣分' };

function readScheme(written: WrittenScheme): Scheme {
  const max = fullMarks(written);
  const tree = [...catalogueOf(written), ...written.indicators.map((node) => readNode(node, undefined))];
  const lowest = written.grades.at(-1)?.name ?? '';
  const {
    id,
    name,
    basis,
    effectiveFrom,
    groups,
    normalise,
    rounding,
    floor,
    grades,
    outcomes,
    after,
    process,
    social,
  } = written;
  return {
    ...{ id, name, basis, effectiveFrom, groups, normalise, rounding, floor, grades, outcomes, after, process, social },
    max,
    totalMax: (max + (written.base_max ? (written.bonus_max ?? ZERO_POINTS) : ZERO_POINTS)) as Points,
    tree,
    indicators: leavesOf(tree),
    veto: written.veto.map((veto, i) => {
      const given = typeof veto === 'string' ? { name: veto } : veto;
      return { effect: lowest, ...given, id: ('id' in given && given.id) || `V${i + 1}` };
    }),
    failGates: written.fail_gates,
    bonus: readBonus(written),
    major: written.major.map(({ cap, ...kind }, i) => ({
      ...kind,
      id: kind.id ?? `M${i + 1}`,
      cap: cap === 'none' ? null : cap,
    })),
    convert: written.convert === undefined ? [] : [written.convert].flat(),
  };
}

/** What the branch a node stands in says of the cap of its parts. */
type Above = CapRule | undefined;

/** Under a first-level cap a leaf may fall below zero (运城2022). */
function readNode(node: WrittenNode, above: Above): SchemeNode {
  return node.type === 'branch' ? readBranch(node, above) : readLeaf(node, above);
}

function readLeaf(leaf: WrittenLeaf, above: Above): Indicator {
  if (leaf.type !== 'deduct') return leaf;
  const inherited = above === 'first_level' || above === 'none' ? 'none' : 'item';
  return { ...leaf, cap: leaf.cap ?? inherited };
}

/** Only the highest branch that says first_level stops at zero; those under it may go below. */
function readBranch({ cap_rule, children, ...rest }: WrittenBranch, above: Above): Branch {
  const under = above === 'first_level';
  const below = under ? above : (cap_rule ?? above ?? 'leaf');
  const capRule = under ? 'none' : (cap_rule ?? 'leaf');
  return { ...rest, capRule, start: false, children: children.map((child) => readNode(child, below)) };
}

function catalogueOf(written: WrittenScheme): Branch[] {
  const { cap, deductions, rates } = written;
  const full = catalogueMarks(written);
  if (full === ZERO_POINTS) return [];
  const kinds = deductions.map(
    ({ points: per, veto_review: _, src: __, ...kind }): DeductIndicator => ({
      ...kind,
      points: ZERO_POINTS,
      per,
      type: 'deduct',
      cap: 'none',
      ceilings: [],
      zero_denominator: '不适用',
    }),
  );
  const bands = rates.map(
    (rate): BandIndicator => ({ ...rate, points: ZERO_POINTS, type: 'band', none: ZERO_POINTS, ceilings: [] }),
  );
  return [
    {
      ...CATALOGUE,
      type: 'branch',
      points: full,
      ceilings: [],
      start: true,
      capRule: cap === 'none' ? 'none' : 'first_level',
      children: [...kinds, ...bands],
    },
  ];
}

function readBonus({ bonus, bonus_gate: gate, bonus_max: most }: WrittenScheme): BonusRule | null {
  if (bonus === undefined) return null;
  const written = Array.isArray(bonus) ? { kinds: bonus } : bonus;
  return {
    cap: ('cap' in written ? written.cap : undefined) ?? most ?? null,
    least: ('gate' in written ? written.gate : undefined) ?? null,
    nodes: gate ? { ids: gate.nodes, least: gate.at_least } : null,
    kinds: written.kinds.map((kind, i) => ({ ...kind, id: kind.id ?? `J${i + 1}` })),
  };
}
