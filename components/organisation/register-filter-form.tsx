import { Button } from '@/components/ui/button';
import { KIND_NAMES } from '@/lib/organisation/body-words';
import type { RegisterFilter } from '@/lib/organisation/register-filter';

/** A plain GET form: a filtered page of the directory has its own address. */
export function RegisterFilterForm({ filter }: { filter: RegisterFilter }) {
  return (
    <form method="get" action="/bodies" className="flex flex-wrap items-end gap-3" aria-label="筛选单位">
      <label className="field">
        <span className="s f13">名称、别名或拼音</span>
        <input name="q" className="in" defaultValue={filter.q} autoComplete="off" maxLength={40} />
      </label>
      <label className="field">
        <span className="s f13">类别</span>
        <select name="kind" className="in" defaultValue={filter.kind ?? ''}>
          <option value="">全部</option>
          {Object.entries(KIND_NAMES).map(([kind, name]) => (
            <option key={kind} value={kind}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <label className="field">
        <span className="s f13">看哪些</span>
        <select name="view" className="in" defaultValue={filter.view}>
          <option value="current">现有的</option>
          <option value="vacant">岗位有空缺的</option>
          <option value="ended">已撤销的</option>
        </select>
      </label>
      <Button type="submit">筛选</Button>
    </form>
  );
}
