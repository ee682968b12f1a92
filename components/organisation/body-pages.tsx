import { EmptyState } from '@/components/ui/empty-state';
import { Pagination } from '@/components/ui/pagination';
import type { BodyLine } from '@/lib/organisation/body-record';
import {
  filterRegister,
  REGISTER_PAGE,
  type RegisterFilter,
  registerAddress,
} from '@/lib/organisation/register-filter';
import type { LocalDate } from '@/lib/shared/local-date';
import { BodyTable } from './body-table';

/** The filtered directory, a page at a time. */
export function BodyPages({
  lines,
  filter,
  day,
}: {
  lines: readonly BodyLine[];
  filter: RegisterFilter;
  day: LocalDate;
}) {
  if (lines.length === 0)
    return (
      <EmptyState title="名录还是空的">
        先新增单位，再导入工作要点；导入时遇到的新名称也能当场新增。单位多的，在“表格导出导入”里下载空表填好传上来。
      </EmptyState>
    );
  const found = filterRegister(lines, filter, day);
  if (found.length === 0)
    return <EmptyState title={emptyTitle(filter)} link={{ href: '/bodies', label: '看全部现有的单位' }} />;
  const pageCount = Math.ceil(found.length / REGISTER_PAGE);
  const page = Math.min(filter.page, pageCount);
  return (
    <div className="stack">
      <p className="m f13">{found.length} 个单位</p>
      <BodyTable lines={found.slice((page - 1) * REGISTER_PAGE, page * REGISTER_PAGE)} day={day} />
      <Pagination page={page} pageCount={pageCount} hrefFor={(each) => registerAddress({ ...filter, page: each })} />
    </div>
  );
}

const emptyTitle = ({ view, q, kind }: RegisterFilter): string =>
  view === 'vacant' && !q && !kind ? '没有空缺：每个单位都有分管领导和经办联系人' : '没有这样的单位';
