import { compareBodies } from './compare-bodies';
import { compareGroups } from './compare-groups';
import { compareAliases, compareSuccessions } from './compare-names';
import { comparePosts } from './compare-posts';
import { newComparison } from './comparison';
import type { CellError, ChangeAct, DirectoryChange, DirectoryState, DirectoryWrite } from './directory-state';
import type { ReadTable } from './sheet-reader';

export type DirectoryComparison = {
  errors: CellError[];
  changes: DirectoryChange[];
  /** What to write; of use only without errors. */
  writes: DirectoryWrite[];
};

/**
 * A workbook against the directory as it is: every error with its cell, and everything that would be added, changed or
 * ended. Reading never stops at the first error. What stands in no row stays as it is.
 */
export function compareDirectory(
  tables: readonly ReadTable[],
  state: DirectoryState,
  newId: () => string,
): DirectoryComparison {
  const comparison = newComparison(tables, state, newId);
  compareBodies(comparison);
  compareAliases(comparison);
  compareSuccessions(comparison);
  compareGroups(comparison);
  comparePosts(comparison);
  const { errors, changes, writes } = comparison;
  return { errors, changes, writes };
}

export function countActs(changes: readonly DirectoryChange[]): Record<ChangeAct, number> {
  const of = (act: ChangeAct) => changes.filter((change) => change.act === act).length;
  return { added: of('added'), changed: of('changed'), ended: of('ended') };
}
