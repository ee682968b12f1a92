import { Button } from '@/components/ui/button';
import { ErrorSummary } from '@/components/ui/error-summary';
import { SelectField } from '@/components/ui/select-field';
import { TextAreaField } from '@/components/ui/text-area-field';
import { TextField } from '@/components/ui/text-field';
import { CALENDAR_LAYERS } from '@/lib/calendar/calendar-change';
import type { ChangeQuery } from '@/lib/calendar/change-query';

const LAYERS = CALENDAR_LAYERS.map((value) => ({
  value,
  label: value === 'national' ? '全国，国务院办公厅的通知' : '本地，只在本市放假或上班',
}));

/** A year's whole list of days off and days worked; it changes nothing yet, the next page shows what would move. */
export function ChangeForm({ query: { values, errors } }: { query: ChangeQuery }) {
  const field = (name: keyof ChangeQuery['values']) => ({
    name,
    defaultValue: values[name],
    error: errors[name],
  });
  const wrong = Object.entries(errors).map(([name, message]) => ({ field: name, message }));
  return (
    <form action="/calendar/change" method="get" className="calendar-form">
      <input type="hidden" name="look" value="1" />
      <ErrorSummary errors={wrong} />
      <div className="two">
        <SelectField {...field('layer')} label="哪一层" options={LAYERS} />
        <TextField {...field('year')} label="哪一年" inputMode="numeric" />
      </div>
      <TextField {...field('notice')} label="文号或依据" placeholder="国办发明电〔2026〕9号" />
      <TextAreaField
        {...field('off')}
        label="放假的日子"
        hint="照通知抄，用逗号或换行隔开：元旦 01-01~01-03，春节 2月5日至11日。写的是这一年的全部，少写的就不再放假。"
        rows={4}
        maxLength={2000}
        required={false}
      />
      <TextAreaField
        {...field('on')}
        label="周末上班的日子"
        hint="调休上班：02-20，10月9日"
        rows={2}
        maxLength={1000}
        required={false}
      />
      <Button type="submit" look="primary">
        看看哪些期限会变
      </Button>
    </form>
  );
}
