import { PageBody } from '@/components/layout/page-body';
import { PageHead } from '@/components/layout/page-head';
import { Flash } from '@/components/ui/flash';
import { LinkButton } from '@/components/ui/link-button';
import { Table } from '@/components/ui/table';
import type { Body } from '@/lib/organisation/body';
import { type CheckedPlan, liveDuties } from '@/lib/plan/checked-plan';
import { deadlineLabel } from '@/lib/plan/deadline-label';
import { headingOf, placesIn } from '@/lib/plan/place-label';
import { localDateOf } from '@/lib/shared/local-date';
import { DutyChips } from './duty-chips';
import { PlanNav } from './plan-nav';

const COLUMNS = [
  { name: '条', align: 'right' },
  { name: '出处' },
  { name: '任务' },
  { name: '单位' },
  { name: '期限' },
] as const;
const BASIS_COLUMN = { name: '上级依据' } as const;

/** An issued plan: its tasks as they were frozen, and the task table as a paper. */
export function IssuedView({
  plan,
  bodies,
  basis,
  already,
}: {
  plan: CheckedPlan;
  bodies: readonly Body[];
  /** What each duty answers upstream, by duty. */
  basis: ReadonlyMap<string, readonly { label: string; text: string }[]>;
  already: boolean;
}) {
  const { anchor, chapter } = placesIn(plan);
  const tasks = liveDuties(plan);
  const columns = basis.size > 0 ? [...COLUMNS, BASIS_COLUMN] : COLUMNS;
  const table = `/api/plans/${plan.id}/task-table`;
  const day = plan.issuedAt ? localDateOf(plan.issuedAt) : '';
  return (
    <>
      <PageHead
        crumbs={<PlanNav plan={plan} here="duties" />}
        title={plan.title}
        meta={`${plan.documentNumber ?? ''}　${day} 下达，共 ${tasks.length} 条任务`}
        actions={
          <>
            <LinkButton href={`${table}?format=docx`} download>
              任务分解表 .docx
            </LinkButton>
            <LinkButton href={`${table}?format=xlsx`} download>
              任务分解表 .xlsx
            </LinkButton>
          </>
        }
      />
      <PageBody>
        <UnitTable action={table} bodies={bodies} />
        <div className="task-table">
          <Table caption="任务" columns={columns}>
            {tasks.map((duty, index) => {
              const top = chapter(duty.itemId);
              const opens = top !== null && top !== chapter(tasks[index - 1]?.itemId ?? '');
              return [
                opens && (
                  <tr key={top.id} className="section">
                    <th scope="colgroup" colSpan={columns.length}>
                      {headingOf(top) || '文末'}
                    </th>
                  </tr>
                ),
                <tr key={duty.id}>
                  <td className="r">{duty.taskNumber ?? index + 1}</td>
                  <td className="nw">{anchor(duty.itemId)}</td>
                  <th scope="row">
                    <a href={`/plans/${plan.id}/duties/${duty.id}`}>{duty.text}</a>
                  </th>
                  <td>
                    <span className="inline-flex flex-wrap gap-1">
                      <DutyChips parties={duty.parties} />
                    </span>
                  </td>
                  <td className="nw">{deadlineLabel(duty.deadline).text}</td>
                  {basis.size > 0 && (
                    <td>
                      <BasisLabels labels={basis.get(duty.id) ?? []} />
                    </td>
                  )}
                </tr>,
              ];
            })}
          </Table>
        </div>
      </PageBody>
      {already && <Flash message="这份要点这一年度已经导入并下达，没有再导一份" />}
    </>
  );
}

function BasisLabels({ labels }: { labels: readonly { label: string; text: string }[] }) {
  return (
    <ul className="basis-labels">
      {labels.map(({ label, text }) => (
        <li key={`${label} ${text}`} title={text}>
          {label}
        </li>
      ))}
    </ul>
  );
}

/** The table of one body: a plain GET form, so that it works before scripts run. */
function UnitTable({ action, bodies }: { action: string; bodies: readonly Body[] }) {
  return (
    <form action={action} className="unit-table">
      <label htmlFor="unit-table-body">某个单位的任务分解表</label>
      <select id="unit-table-body" name="body" className="in" required defaultValue="">
        <option value="">选一个单位</option>
        {bodies.map(({ id, shortName }) => (
          <option key={id} value={id}>
            {shortName}
          </option>
        ))}
      </select>
      <button type="submit" className="b sm" name="format" value="docx">
        下载 .docx
      </button>
      <button type="submit" className="b sm" name="format" value="xlsx">
        下载 .xlsx
      </button>
    </form>
  );
}
