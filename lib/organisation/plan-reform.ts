import type { DatedBody } from './body';
import type { Reform, ReformBody, ReformLine } from './reform-2019';

/** What one line of a reform would do to the directory as it is. */
export type PlannedLine = {
  line: ReformLine;
  /** Bodies of the directory that end on the eve of the day; those that have ended already are none. */
  ends: DatedBody[];
  begins: ReformBody[];
  /** Successors that are there already. */
  goesOn: DatedBody[];
  /** Why the line cannot be applied: done already, none of its bodies is in the directory, a name is another's. */
  obstacle: string | null;
};

/**
 * A reform held against the directory, changing nothing: who ends, who begins, who is there already. Obligations stay
 * with the body that had them, so no line speaks of them.
 */
export function planReform({ lines }: Pick<Reform, 'lines'>, bodies: readonly DatedBody[]): PlannedLine[] {
  return lines.map((line) => planLine(line, bodies));
}

function planLine(line: ReformLine, bodies: readonly DatedBody[]): PlannedLine {
  const named = line.from.flatMap((name) => bodies.find(({ shortName }) => shortName === name) ?? []);
  const ends = named.filter(({ validFrom, validTo }) => validTo === null && validFrom < line.effectiveOn);
  const goesOn = line.to.flatMap((one) => bodies.find((body) => isSame(body, one)) ?? []);
  const begins = line.to.filter((one) => !goesOn.some((body) => isSame(body, one)));
  return { line, ends, begins, goesOn, obstacle: obstacleOf(line, named, ends, goesOn) };
}

const isSame = ({ name, shortName }: DatedBody, one: ReformBody): boolean =>
  name === one.name || shortName === one.shortName;

function obstacleOf(
  { from, effectiveOn }: ReformLine,
  named: readonly DatedBody[],
  ends: readonly DatedBody[],
  goesOn: readonly DatedBody[],
): string | null {
  if (named.length === 0) return `名录里没有${from.join('、')}`;
  if (ends.length === 0) return '已经办过';
  const late = goesOn.find(({ validFrom, validTo }) => validFrom > effectiveOn || validTo !== null);
  return late ? `${late.shortName}在那一天不在名录里，先改它的起止日期` : null;
}
