import Link from 'next/link';
import { EmptyState } from '@/components/ui/empty-state';
import { SectionHead } from '@/components/ui/section-head';
import { Table } from '@/components/ui/table';
import { countImport, type ImportAct, type ImportChange, sayImport } from '@/lib/offline/plan-import';
import type { OfflineError } from '@/lib/offline/read-entries';
import { periodName } from '@/lib/review/period';
import { ApplyOfflineForm } from './apply-offline-form';

const COLUMNS = [{ name: '哪一件' }, { name: '会办什么' }] as const;

const SOURCES = {
  new: '存进证据库，附上',
  known: '同一网页只存一份，把已有的附上，表里写的标题和日期不改它',
  attached: '已经附在这一件上，不重复附',
} as const;

function Act({ act }: { act: ImportAct }) {
  if (act.kind === 'note')
    return (
      <li>
        <b>记进展</b> {act.text}
      </li>
    );
  return (
    <li>
      <b>附网页</b> 《{act.title}》<span className="num">{act.publishedOn}</span>{' '}
      <span className="m">{SOURCES[act.source]}</span>
      <br />
      <span className="s f13 wrap-anywhere">{act.url}</span>
    </li>
  );
}

function Changes({ changes }: { changes: readonly ImportChange[] }) {
  return (
    <Table caption="会办的事" columns={COLUMNS}>
      {changes.map(({ obligation: { id, anchor, text, period }, acts }) => (
        <tr key={id}>
          <th scope="row">
            <Link href={`/my-tasks/${id}`}>{text}</Link>
            <br />
            <span className="m f13">
              {anchor}，{periodName(period)}
            </span>
          </th>
          <td>
            <ul>
              {acts.map((act) => (
                <Act key={act.kind === 'note' ? `note ${act.text}` : act.url} act={act} />
              ))}
            </ul>
          </td>
        </tr>
      ))}
    </Table>
  );
}

type Verdict = {
  id: string;
  seen: string;
  errors: readonly OfflineError[];
  changes: readonly ImportChange[];
  isApplied: boolean;
};

/** What a filled-in sheet says against the body's work: its errors, or what would happen and the way to do it. */
export function OfflineVerdict({ id, seen, errors, changes, isApplied }: Verdict) {
  const back = { href: '/my-tasks', label: '回工作台' };
  if (isApplied)
    return (
      <EmptyState title="这份填报表已经导入" link={back}>
        填的进展和网页都记下了。同一份不会再导入一次。
      </EmptyState>
    );
  const figures = countImport(changes);
  if (errors.length === 0 && figures.obligations === 0)
    return (
      <EmptyState title="没有要导入的" link={back}>
        “进展”和“网页”几栏都空着，或已经记过。
      </EmptyState>
    );
  const what = sayImport(figures);
  return (
    <div className="stack">
      {errors.length > 0 && (
        <section className="stack tight" aria-labelledby="offline-errors">
          <SectionHead
            id="offline-errors"
            title="错误"
            count={`${errors.length} 处，改好再传一次，什么也没有导入`}
            owed
          />
          <ul className="list-disc pl-5">
            {errors.map(({ cell, say }) => (
              <li key={`${cell} ${say}`}>{`${cell}：${say}`}</li>
            ))}
          </ul>
        </section>
      )}
      {changes.length > 0 && (
        <section className="stack tight" aria-labelledby="offline-changes">
          <SectionHead
            id="offline-changes"
            title="会办的事"
            count={errors.length > 0 ? `没有错误的行：${what}` : what}
          />
          <Changes changes={changes} />
        </section>
      )}
      {errors.length === 0 && <ApplyOfflineForm fileId={id} seen={seen} what={what} />}
    </div>
  );
}
