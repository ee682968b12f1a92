import { EmptyState } from '@/components/ui/empty-state';
import { Seal } from '@/components/ui/seal';
import { SectionHead } from '@/components/ui/section-head';
import { Table } from '@/components/ui/table';
import { LEVEL_NAMES, type UpstreamDocument } from '@/lib/basis/basis';
import type { LocalDate } from '@/lib/shared/local-date';
import { UpstreamForm } from './upstream-form';
import { UseForm } from './use-form';

type Head = Omit<UpstreamDocument, 'clauses'>;
type Quoted = { quoted: string; title: string; documentNumber: string | null; used: boolean; available: Head | null };
type Given = {
  planId: string;
  documents: readonly UpstreamDocument[];
  unused: readonly Head[];
  quoted: readonly Quoted[];
  mayEdit: boolean;
};

const COLUMNS = [
  { name: '级别' },
  { name: '标题' },
  { name: '文号' },
  { name: '日期' },
  { name: '要求', align: 'right' },
  { name: '用不用', silent: true },
] as const;

const dateOf = (day: LocalDate | null): string => day ?? '';

/** Which upstream plans this one answers: those it quotes, those in use, those that could be. */
export function DocumentsView({ planId, documents, unused, quoted, mayEdit }: Given) {
  return (
    <div className="stack">
      {quoted.length > 0 && <QuotedList planId={planId} quoted={quoted} mayEdit={mayEdit} />}
      <section aria-labelledby="used">
        <SectionHead id="used" title="用作依据的上级要点" count={`${documents.length} 份`} />
        {documents.length === 0 ? (
          <EmptyState title="还没有上级要点">导入国家、省的要点，才能看出本级缺了什么、多了什么。</EmptyState>
        ) : (
          <Table caption="用作依据的上级要点" columns={COLUMNS}>
            {documents.map((document) => (
              <Row key={document.id} {...{ planId, document, mayEdit }} use="no" clauses={document.clauses.length} />
            ))}
          </Table>
        )}
      </section>
      {mayEdit && unused.length > 0 && (
        <section aria-labelledby="unused">
          <SectionHead id="unused" title="以前导入过的" count={`${unused.length} 份`} />
          <Table caption="以前导入过的上级要点" columns={COLUMNS}>
            {unused.map((document) => (
              <Row key={document.id} {...{ planId, document, mayEdit }} use="yes" clauses={null} />
            ))}
          </Table>
        </section>
      )}
      {mayEdit && (
        <section aria-labelledby="import">
          <SectionHead id="import" title="导入上级要点" />
          <UpstreamForm planId={planId} />
        </section>
      )}
    </div>
  );
}

type RowGiven = { planId: string; document: Head; mayEdit: boolean; use: 'yes' | 'no'; clauses: number | null };

function Row({ planId, document, mayEdit, use, clauses }: RowGiven) {
  return (
    <tr>
      <td>{LEVEL_NAMES[document.level]}</td>
      <th scope="row">{document.title}</th>
      <td className="nw">{document.documentNumber}</td>
      <td className="nw num">{dateOf(document.issuedOn)}</td>
      <td className="r">{clauses === null ? '' : `${clauses} 条`}</td>
      <td>{mayEdit && <UseForm planId={planId} documentId={document.id} title={document.title} use={use} />}</td>
    </tr>
  );
}

function QuotedList({ planId, quoted, mayEdit }: Pick<Given, 'planId' | 'quoted' | 'mayEdit'>) {
  return (
    <section aria-labelledby="quoted">
      <SectionHead id="quoted" title="要点里引用的文件" count={`${quoted.length} 份`} />
      <ul className="quoted-list">
        {quoted.map((one) => (
          <li key={one.quoted}>
            <Seal
              state={one.used ? 'has' : 'pending'}
              label={one.used ? '已用作依据' : one.available ? '导入过，还没有用' : '还没有导入'}
              text
            />
            <span>
              《{one.title}》{one.documentNumber}
            </span>
            {mayEdit && one.available && (
              <UseForm planId={planId} documentId={one.available.id} title={one.title} use="yes" />
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
