import { CELLS, type Cell, type MatrixRow, type MatrixTask } from '@/lib/review/matrix';
import { MatrixPointer } from './matrix-pointer';

type Given = { planId: string; tasks: readonly MatrixTask[]; rows: readonly MatrixRow[] };

const LEGEND: readonly Cell[] = ['overdue', 'returned', 'submitted', 'open', 'closed'];

/**
 * Bodies × tasks. A row is one line of text with a character a task, every character one em wide: 30,000 cells are
 * drawn at once, so scrolling shows no blanks, they print, and they are there without scripts.
 */
export function MatrixTable({ planId, tasks, rows }: Given) {
  return (
    <MatrixPointer
      tasks={tasks.map(({ number, anchor, text, dutyId }) => ({
        href: `/plans/${planId}/duties/${dutyId}`,
        label: `第 ${number} 条 ${anchor} ${text}`,
      }))}
      bodies={rows.map(({ bodyName }) => bodyName)}
      legend={
        <p className="matrix-legend f12 m">
          {LEGEND.map((cell) => (
            <span key={cell}>
              <i className={`mc mc-${cell}`}>{CELLS[cell].character}</i> {CELLS[cell].name}
            </span>
          ))}
        </p>
      }
    >
      <table className="matrix">
        <caption className="vh">各单位各条任务的进度</caption>
        <thead>
          <tr>
            <th scope="col">单位</th>
            <th scope="col">
              <span className="vh">任务，依次</span>
              <ol>
                {tasks.map(({ number, dutyId, anchor, text }) => (
                  <li key={dutyId}>
                    <a href={`/plans/${planId}/duties/${dutyId}`} title={`${anchor} ${text}`} tabIndex={-1}>
                      {number}
                    </a>
                  </li>
                ))}
              </ol>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ bodyId, bodyName, runs, line }) => (
            <tr key={bodyId}>
              <th scope="row">{bodyName}</th>
              <td>
                <span className="vh">{line}</span>
                <span aria-hidden="true">
                  {runs.map(({ from, cell, length }) => (
                    <i key={from} className={`mc-${cell}`}>
                      {CELLS[cell].character.repeat(length)}
                    </i>
                  ))}
                </span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </MatrixPointer>
  );
}
