import { ScrollFrame } from '@/components/ui/scroll-frame';
import { cellText, type ReportBlock, type ReportModel, type ReportTable } from '@/lib/report/report-model';

/** An official paper on screen, from the model the Word file and the workbook are printed from. */
export function ReportView({ model }: { model: ReportModel }) {
  return (
    <article className="official-paper" aria-label={model.title}>
      {model.blocks.map((block, position) => (
        // A paper is built once and never reordered: the place of a block is its identity.
        <Block key={keyOf(block, position)} block={block} />
      ))}
    </article>
  );
}

const keyOf = (block: ReportBlock, position: number): string => `${position} ${block.kind}`;

function Block({ block }: { block: ReportBlock }) {
  switch (block.kind) {
    case 'title':
      return <h2>{block.text}</h2>;
    case 'subtitle':
      return <p className="subtitle">{block.text}</p>;
    case 'heading':
      return block.level === 1 ? <h3>{block.text}</h3> : <h4>{block.text}</h4>;
    case 'paragraph':
      return <p>{block.text}</p>;
    case 'addressees':
      return <p className="label">{block.text}</p>;
    case 'note':
      return <p className="note-line">{block.text}</p>;
    case 'attachment-note':
      return <AttachmentNote titles={block.titles} />;
    case 'attachment-label':
      return <p className="label">{block.text}</p>;
    case 'signature':
      return (
        <p className="signature">
          {block.office}
          <br />
          {block.date}
        </p>
      );
    case 'page-section':
      return <hr className="break" />;
    case 'table':
      return <PaperTable table={block} />;
  }
}

function AttachmentNote({ titles }: { titles: readonly string[] }) {
  return titles.map((title, position) => (
    <p key={title}>
      {position === 0 ? '附件：' : ''}
      {titles.length > 1 ? `${position + 1}. ` : ''}
      {title}
    </p>
  ));
}

const ALIGN = { left: 'text-left', center: 'text-center', right: 'text-right' } as const;

function PaperTable({ table }: { table: ReportTable }) {
  return (
    <ScrollFrame label={table.name}>
      <table>
        <caption className="vh">{table.name}</caption>
        <colgroup>
          {table.columns.map(({ header, width }) => (
            <col key={header} style={{ width: `${width}mm` }} />
          ))}
        </colgroup>
        <thead>
          <tr>
            {table.columns.map(({ header }) => (
              <th key={header} scope="col">
                {header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row) => (
            <Row key={textOf(row)} row={row} columns={table.columns} />
          ))}
        </tbody>
      </table>
    </ScrollFrame>
  );
}

/** Rows name different bodies or tasks, so their text tells them apart. */
const textOf = (row: ReportTable['rows'][number]): string =>
  row.kind === 'section' ? row.text : row.cells.map(cellText).join('\t');

function Row({ row, columns }: { row: ReportTable['rows'][number]; columns: ReportTable['columns'] }) {
  if (row.kind === 'section') {
    return (
      <tr>
        <th scope="rowgroup" colSpan={columns.length}>
          {row.text}
        </th>
      </tr>
    );
  }
  return (
    <tr>
      {columns.map(({ header, align }, position) => (
        <td key={header} className={ALIGN[align]}>
          {cellText(row.cells[position] ?? '')}
        </td>
      ))}
    </tr>
  );
}
