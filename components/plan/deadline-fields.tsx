import { SelectField } from '@/components/ui/select-field';
import { TextField } from '@/components/ui/text-field';
import { type Deadline, RECURRENCES } from '@/lib/plan/checked-plan';
import { deadlineNotes, RECURRENCE_NAMES, TERM_UNIT_NAMES } from '@/lib/plan/deadline-label';
import { fixedDaysLabel } from '@/lib/plan/fixed-days';
import { GRACE_UNITS, TERM_UNITS, type Term } from '@/lib/plan/parsed-plan';
import { workingDaysOf } from '@/lib/plan/publication-deadline';
import { type FormState, fieldError, typed } from '@/lib/shared/form-state';
import { GRACE_WORKING_DAYS } from '@/lib/task/periods-of';

const KINDS = [
  { value: 'none', label: '没写期限，年底前（默认值）' },
  { value: 'date', label: '某一天前' },
  { value: 'relative', label: '从公布或某件事起算' },
  { value: 'recurring', label: '按期重复' },
  { value: 'ongoing', label: '持续推进，不设期限' },
];
const EVERY = RECURRENCES.map((value) => ({ value, label: RECURRENCE_NAMES[value] }));
const unitOptions = (units: readonly Term['unit'][]) =>
  units.map((value) => ({ value, label: TERM_UNIT_NAMES[value] }));
const GRACE_OPTIONS = unitOptions(GRACE_UNITS);
const TERM_OPTIONS = unitOptions(TERM_UNITS);
const BEFORE_OPTIONS = [
  { value: 'after', label: '之后' },
  { value: 'before', label: '之前' },
];

type Fields = { deadline: Deadline; field: (name: string, value: string) => FieldProps };
type FieldProps = { name: string; error: string | undefined; defaultValue: string };

/** Until when; only the fields of the chosen kind show, by CSS, so that it also works before scripts run. */
export function DeadlineFields({ deadline, state }: { deadline: Deadline; state: FormState }) {
  const field = (name: string, value: string) => ({
    name,
    error: fieldError(state, name),
    defaultValue: typed(state, name, value),
  });
  const { kind, dueOn, rule, quote, count } = deadline;
  const notes = deadlineNotes(deadline);
  return (
    <div className="deadline-fields">
      <SelectField
        {...field('kind', kind)}
        label="期限"
        options={KINDS}
        hint={notes.length > 0 ? notes.join('，') : undefined}
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
      <RecurringFields deadline={deadline} field={field} />
      <TriggerFields deadline={deadline} field={field} />
      <div className="when-count">
        <TextField
          {...field('leastCount', String(count ?? ''))}
          label="至少几次"
          inputMode="numeric"
          required={false}
        />
      </div>
    </div>
  );
}

function RecurringFields({ deadline: { recurrence, fixedDays, fromYear, grace }, field }: Fields) {
  return (
    <>
      <div className="when-recurring">
        <SelectField
          {...field('recurrence', recurrence ?? '')}
          label="多久一次"
          options={EVERY}
          placeholder="选一个"
          required={false}
        />
      </div>
      <div className="when-recurring">
        <TextField
          {...field('fixedDays', fixedDaysLabel(fixedDays, recurrence))}
          label="每期固定的日子"
          placeholder="15日、30日"
          required={false}
        />
      </div>
      <div className="when-recurring two">
        <TextField
          {...field('graceCount', String(grace?.count ?? ''))}
          label="期满后多久报"
          inputMode="numeric"
          placeholder={`${GRACE_WORKING_DAYS}`}
          required={false}
        />
        <SelectField
          {...field('graceUnit', grace?.unit ?? 'working days')}
          label="单位"
          options={GRACE_OPTIONS}
          required={false}
        />
      </div>
      <div className="when-recurring">
        <TextField
          {...field('fromYear', String(fromYear ?? ''))}
          label="从哪一年起"
          inputMode="numeric"
          required={false}
        />
      </div>
    </>
  );
}

function TriggerFields({ deadline: { trigger }, field }: Fields) {
  return (
    <>
      <div className="when-relative">
        <TextField
          {...field('triggerWords', trigger?.words ?? '')}
          label="从哪件事起算"
          placeholder="收到申请"
          required={false}
        />
      </div>
      <div className="when-relative three">
        <SelectField
          {...field('triggerBefore', trigger?.before ? 'before' : 'after')}
          label="前后"
          options={BEFORE_OPTIONS}
          required={false}
        />
        <TextField
          {...field('triggerCount', String(trigger?.count ?? ''))}
          label="多久"
          inputMode="numeric"
          required={false}
        />
        <SelectField
          {...field('triggerUnit', trigger?.unit ?? 'working days')}
          label="时限单位"
          options={TERM_OPTIONS}
          required={false}
        />
      </div>
    </>
  );
}
