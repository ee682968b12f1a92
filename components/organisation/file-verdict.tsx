import { EmptyState } from '@/components/ui/empty-state';
import { SectionHead } from '@/components/ui/section-head';
import { countActs } from '@/lib/organisation/workbook/compare-directory';
import type { CellError, DirectoryChange } from '@/lib/organisation/workbook/directory-state';
import { ApplyFileForm } from './apply-forms';
import { CellErrors, DirectoryChanges } from './file-preview';

type Verdict = {
  id: string;
  seen: string;
  errors: readonly CellError[];
  changes: readonly DirectoryChange[];
  isApplied: boolean;
};

/** What a workbook says against the directory: its errors, or what would change and the way to do it. */
export function FileVerdict({ id, seen, errors, changes, isApplied }: Verdict) {
  const list = { href: '/bodies', label: '看名录' };
  if (isApplied) return <EmptyState title="这份表格已经导入" link={list} />;
  if (errors.length === 0 && changes.length === 0)
    return (
      <EmptyState title="没有变化" link={list}>
        表格和名录一样，没有要导入的。
      </EmptyState>
    );
  const { added, changed, ended } = countActs(changes);
  const what = `新增 ${added} 处，改动 ${changed} 处，终止 ${ended} 处`;
  return (
    <div className="stack">
      {errors.length > 0 && (
        <section className="stack tight" aria-labelledby="errors">
          <SectionHead id="errors" title="错误" count={`${errors.length} 处，改好表格再传一次，名录没有动`} owed />
          <CellErrors errors={errors} />
        </section>
      )}
      <section className="stack tight" aria-labelledby="changes">
        <SectionHead id="changes" title="变动" count={errors.length > 0 ? `没有错误的行：${what}` : what} />
        {changes.length > 0 && <DirectoryChanges changes={changes} />}
      </section>
      {errors.length === 0 && <ApplyFileForm fileId={id} seen={seen} what={what} />}
    </div>
  );
}
