import Link from 'next/link';
import { EmptyState } from '@/components/ui/empty-state';
import { Seal } from '@/components/ui/seal';
import { Table } from '@/components/ui/table';
import type { PlanLine } from '@/lib/plan/plan-line';

const COLUMNS = [
  { name: '年度' },
  { name: '要点' },
  { name: '文号' },
  { name: '成文日期' },
  { name: '任务', align: 'right' },
  { name: '进度' },
] as const;

/** The plans of all years and how far each has come. */
export function PlanList({ plans, mayImport }: { plans: readonly PlanLine[]; mayImport: boolean }) {
  if (plans.length === 0) {
    return (
      <EmptyState title="还没有工作要点" link={mayImport ? { href: '/plans/new', label: '导入今年的要点' } : undefined}>
        把要点全文粘贴进来，认出每一条任务、责任单位和期限，核对后下达。
      </EmptyState>
    );
  }
  return (
    <Table caption="工作要点" columns={COLUMNS} rows="tall">
      {plans.map(({ id, year, title, documentNumber, issuedOn, duties, ...plan }) => (
        <tr key={id}>
          <td className="num">{year}</td>
          <th scope="row">
            <Link href={`/plans/${id}`}>{title}</Link>
          </th>
          <td className="nw">{documentNumber}</td>
          <td className="nw num">{issuedOn}</td>
          <td className="r">{duties} 条</td>
          <td>
            {plan.state === 'closed' ? (
              <Seal state="closed" label={`已关闭，共 ${plan.obligations} 件`} text />
            ) : plan.state === 'issued' ? (
              <Seal state="issued" label={`已下达 ${plan.obligations} 件`} text />
            ) : (
              <Seal state="unknown-name" label={`核对中，已核对 ${plan.confirmed} 条`} text />
            )}
          </td>
        </tr>
      ))}
    </Table>
  );
}
