import { Button } from '@/components/ui/button';
import { EVENT_KINDS } from '@/lib/audit/domain-event';
import { EVENT_NAMES } from '@/lib/audit/event-names';
import type { TrailFilter } from '@/lib/audit/trail-filter';

/** A plain GET form: a filtered page of the trail has its own address. Nothing in it has to be filled in. */
export function TrailFilterForm({ filter }: { filter: TrailFilter }) {
  return (
    <form method="get" action="/trail" className="flex flex-wrap items-end gap-3">
      <label className="field">
        <span className="s f13">做了什么</span>
        <select name="kind" className="in" defaultValue={filter.kind ?? ''}>
          <option value="">全部</option>
          {EVENT_KINDS.map((kind) => (
            <option key={kind} value={kind}>
              {EVENT_NAMES[kind]}
            </option>
          ))}
        </select>
      </label>
      <label className="field">
        <span className="s f13">用户名或姓名</span>
        <input name="account" className="in" defaultValue={filter.account ?? ''} autoComplete="off" maxLength={64} />
      </label>
      <Button type="submit">筛选</Button>
    </form>
  );
}
