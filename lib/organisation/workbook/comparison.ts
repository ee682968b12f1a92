import type { CellError, DirectoryChange, DirectoryState, DirectoryWrite, StateBody } from './directory-state';
import type { ReadTable } from './sheet-reader';

/** A workbook being held against the directory: what it says, what is wrong with it, what it would change. */
export type Comparison = {
  tables: readonly ReadTable[];
  state: DirectoryState;
  newId: () => string;
  errors: CellError[];
  changes: DirectoryChange[];
  writes: DirectoryWrite[];
  /** The bodies as they would be; the other sheets name these. */
  readonly bodies: readonly StateBody[];
  setBodies: (bodies: readonly StateBody[]) => void;
  /** A body by its short or full name, as it would be or as it was. */
  find: (name: string) => StateBody | null;
  note: (change: DirectoryChange, write: DirectoryWrite) => void;
};

export function newComparison(tables: readonly ReadTable[], state: DirectoryState, newId: () => string): Comparison {
  let bodies: readonly StateBody[] = state.bodies;
  let byName = namesOf(bodies);
  const before = namesOf(state.bodies);
  const changes: DirectoryChange[] = [];
  const writes: DirectoryWrite[] = [];
  return {
    tables,
    state,
    newId,
    errors: [],
    changes,
    writes,
    get bodies() {
      return bodies;
    },
    setBodies: (after) => {
      bodies = after;
      byName = namesOf(after);
    },
    find: (name) => {
      const old = before.get(name);
      return byName.get(name) ?? bodies.find(({ id }) => id === old?.id) ?? null;
    },
    note: (change, write) => {
      changes.push(change);
      writes.push(write);
    },
  };
}

function namesOf(bodies: readonly StateBody[]): Map<string, StateBody> {
  return new Map(bodies.flatMap((body) => [body.name, body.shortName].map((name) => [name, body] as const)));
}
