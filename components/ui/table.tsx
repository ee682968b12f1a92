import type { ReactNode } from 'react';
import { ScrollFrame } from './scroll-frame';

export type Column = {
  /** Also the React key: unique within a table. */
  name: string;
  head?: ReactNode;
  align?: 'right';
  /** The head is read aloud but not shown (a column of buttons). */
  silent?: boolean;
};

/**
 * A real table: caption, column heads with scope, and rows given as `<tr>`s; the cell that names a row is
 * `<th scope="row">`. Mark a chosen row with `aria-current="true"`. Wide tables scroll inside their own frame.
 */
export function Table({
  caption,
  showCaption = false,
  columns,
  rows = 'normal',
  sticky = false,
  children,
  foot,
}: {
  caption: string;
  showCaption?: boolean;
  columns: readonly Column[];
  /** Row height: 30 ranking, 36 normal, 44 tall. */
  rows?: 'ranking' | 'normal' | 'tall';
  sticky?: boolean;
  children: ReactNode;
  foot?: ReactNode;
}) {
  const className = ['t', rows === 'normal' ? '' : rows, sticky ? 'pinned' : ''].filter(Boolean).join(' ');
  return (
    <ScrollFrame label={caption} still={sticky}>
      <table className={className}>
        <caption className={showCaption ? undefined : 'vh'}>{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.name} scope="col" className={column.align === 'right' ? 'r' : undefined}>
                <span className={column.silent ? 'vh' : undefined}>{column.head ?? column.name}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
        {foot && <tfoot>{foot}</tfoot>}
      </table>
    </ScrollFrame>
  );
}
