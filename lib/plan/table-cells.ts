import { findDeadlineValue } from './find-deadlines';
import type { PartyRole } from './parsed-plan';
import { NO_CONTEXT, type ReadingContext } from './reading-context';
import type { Source, Span } from './source';
import type { Statement } from './statement';
import { readNamesOnly, readStatementBody, type StatementReading } from './statement-body';

const LONGEST_DEADLINE_CELL = 24;
const LONGEST_NAMES_CELL = 400;
const UNKNOWN = { year: null, publishedOn: null };

/** A cell of responsible bodies: a statement of its own (X牵头，Y配合) or names that have the role of their column. */
export function readWhoCell(
  source: Source,
  cell: Span,
  role: PartyRole,
  context: ReadingContext = NO_CONTEXT,
): Statement | null {
  if (cell.end - cell.start > LONGEST_NAMES_CELL) return null;
  const stated = readStatementBody(source, cell, context);
  if (stated?.sure) return { ...cell, form: 'table', reading: stated };
  const names = readNamesOnly(source, cell, role === 'responsible' ? context : NO_CONTEXT);
  const reading = names ?? stated;
  return reading && { ...cell, form: 'table', reading: names ? inRole(names, role) : reading };
}

/** The column's role for every name that has none of its own. */
function inRole(reading: StatementReading, role: PartyRole): StatementReading {
  const parties = reading.parties.map((party) =>
    party.role === 'responsible' ? { ...party, role, ownObligation: role !== 'co' } : party,
  );
  return { ...reading, parties };
}

export function isDeadlineCell(source: Source, cell: Span): boolean {
  return cell.end - cell.start < LONGEST_DEADLINE_CELL && findDeadlineValue(source, cell, UNKNOWN).length > 0;
}
