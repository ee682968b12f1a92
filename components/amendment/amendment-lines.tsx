import Link from 'next/link';
import { EmptyState } from '@/components/ui/empty-state';
import { LinkButton } from '@/components/ui/link-button';
import { SectionHead } from '@/components/ui/section-head';
import { Table } from '@/components/ui/table';
import type { AmendmentLine } from '@/lib/amendment/amendment';
import type { AmendDesk } from '@/lib/amendment/amendment-views';
import { localDateOf } from '@/lib/shared/local-date';

const COLUMNS = [
  { name: '修订' },
  { name: '文号' },
  { name: '原因' },
  { name: '改动' },
  { name: '通知', silent: true },
] as const;

type Shown = { planId: string; lines: readonly AmendmentLine[]; texts: AmendDesk['texts'] };

/** The amendments that took effect, with their papers, and the texts the plan had before them. */
export function AmendmentLines({ planId, lines, texts }: Shown) {
  const effective = lines.filter(({ state }) => state === 'effective');
  return (
    <section>
      <SectionHead title="已经生效的修订" count={`${effective.length} 次`} />
      {effective.length === 0 ? (
        <EmptyState title="还没有修订过">任务就是下达时的样子。</EmptyState>
      ) : (
        <Table caption="已经生效的修订" columns={COLUMNS}>
          {effective.map(({ id, number, documentNumber, reason, changed, added, dropped, effectiveAt }) => (
            <tr key={id}>
              <th scope="row" className="nw">
                第{number}次，{effectiveAt && localDateOf(effectiveAt)}
              </th>
              <td className="nw">{documentNumber}</td>
              <td>{reason}</td>
              <td className="nw">
                新增 {added} 条、变更 {changed} 条、取消 {dropped} 条
              </td>
              <td>
                <LinkButton href={`/api/amendments/${id}`} download>
                  修订通知 .docx
                </LinkButton>
              </td>
            </tr>
          ))}
        </Table>
      )}
      {texts.length > 0 && (
        <p className="mt-3">
          以前的文本：
          {texts.map(({ number, replacedAt }) => (
            <Link key={number} className="lk mr-3" href={`/plans/${planId}/texts/${number}`}>
              {`${number === 1 ? '下达时的全文' : `第${number - 1}次修订后的全文`}（用到 ${localDateOf(replacedAt)}）`}
            </Link>
          ))}
        </p>
      )}
    </section>
  );
}
