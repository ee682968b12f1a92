import { SelectField } from '@/components/ui/select-field';
import { TextField } from '@/components/ui/text-field';
import { type Deadline, RECURRENCES } from '@/lib/plan/checked-plan';
import { RECURRENCE_NAMES } from '@/lib/plan/deadline-label';
import { workingDaysOf } from '@/lib/plan/publication-deadline';
import { type FormState, fieldError, typed } from '@/lib/shared/form-state';
import { GRACE_WORKING_DAYS } from '@/lib/task/periods-of';

const KINDS = [
  { value: 'none', label: '没写期限，年底前（默认值）' },
  { value: 'date', label: '某一天前' },
  { value: 'relative', label: '从公布起算' },
  { value: 'recurring', label: '按期重复' },
  { value: 'ongoing', label: '持续推进，不设期限' },
];
const EVERY = RECURRENCES.map((value) => ({ value, label: RECURRENCE_NAMES[value] }));

/** Until when; only the fields of the chosen kind show, by CSS, so that it also works before scripts run. */
export function DeadlineFields({ deadline, state }: { deadline: Deadline; state: FormState }) {
  const field = (name: string, value: string) => ({
    name,
    error: fieldError(state, name),
    defaultValue: typed(state, name, value),
  });
  const { kind, dueOn, rule, recurrence, quote } = deadline;
  return (
    <div className="deadline-fields">
      <SelectField
        {...field('kind', kind)}
        label="期限"
        options={KINDS}
        note={quote && <span className="m">原文“{quote}”</span>}
      />
      <div className="when-date">
        <TextField {...field('dueOn', dueOn ?? '')} label="哪一天前" type="date" required={false} />
      </div>
      <div className="when-relative">
        <TextField
          {...field('workingDays', String(workingDaysOf(rule) ?? ''))}
          label="公布后多少个工作日"
          inputMode="numeric"
          required={false}
        />
      </div>
      <div className="when-recurring">
        <SelectField
          {...field('recurrence', recurrence ?? '')}
          label="多久一次"
          options={EVERY}
          placeholder="选一个"
          required={false}
          hint={`每期结束后 ${GRACE_WORKING_DAYS} 个工作日内报送（默认值）`}
        />
      </div>
    </div>
  );
}
