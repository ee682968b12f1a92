import { Button } from '@/components/ui/button';
import { SelectField } from '@/components/ui/select-field';
import { TextField } from '@/components/ui/text-field';
import { EVENT_KINDS, EVENT_NAMES } from '@/lib/audit/domain-event';
import type { TrailFilter } from '@/lib/audit/trail-filter';

const KINDS = EVENT_KINDS.map((kind) => ({ value: kind, label: EVENT_NAMES[kind] }));

/** A plain GET form: a filtered page of the trail has its own address. */
export function TrailFilterForm({ filter }: { filter: TrailFilter }) {
  return (
    <form method="get" action="/trail" className="flex flex-wrap items-end gap-3">
      <SelectField
        name="kind"
        label="做了什么"
        required={false}
        options={KINDS}
        placeholder="全部"
        defaultValue={filter.kind ?? ''}
      />
      <TextField
        name="account"
        label="用户名或姓名"
        required={false}
        defaultValue={filter.account ?? ''}
        autoComplete="off"
        maxLength={64}
      />
      <Button type="submit">筛选</Button>
    </form>
  );
}
