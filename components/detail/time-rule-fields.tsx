import { Checkbox } from '@/components/ui/checkbox';
import { SelectField } from '@/components/ui/select-field';
import { TextField } from '@/components/ui/text-field';
import { type Clock, clockLabel, DEFAULT_CLOCK, DEFAULT_CLOCK_SOURCE } from '@/lib/detail/clock';
import { type FormState, fieldError, ticked, typed } from '@/lib/shared/form-state';

const RULES = [
  { value: 'none', label: '不另设，只按期限栏算' },
  { value: 'event', label: '从一件事发生起算' },
  { value: 'month', label: '每月一次（写进期限）' },
  { value: 'quarter', label: '每季度一次（写进期限）' },
  { value: 'half', label: '每半年一次（写进期限）' },
];
const UNITS = [
  { value: 'working_day', label: '个工作日' },
  { value: 'day', label: '日' },
];

type Given = { clock: Clock | null; recurrence: string | null; vague: readonly string[]; state: FormState };

/** A measurable rule for 及时、实时… (S19), or the days after an event (S17, S18). Without one nobody is late by itself. */
export function TimeRuleFields({ clock, recurrence, vague, state }: Given) {
  const shown = clock ?? DEFAULT_CLOCK;
  const rule = clock ? 'event' : RULES.some(({ value }) => value === recurrence) ? (recurrence ?? 'none') : 'none';
  const field = (name: string, value: string) => ({
    name,
    error: fieldError(state, name),
    defaultValue: typed(state, name, value),
  });
  const proposal = `建议值：${DEFAULT_CLOCK.event}后 ${DEFAULT_CLOCK.count} 个工作日内，${DEFAULT_CLOCK_SOURCE}`;
  return (
    <div className="time-rule">
      <SelectField
        {...field('timeRule', rule)}
        label="时限规则"
        options={RULES}
        hint={
          vague.length > 0
            ? `原文“${vague.join('”“')}”没有天数，不设规则就不自动算逾期。${proposal}`
            : clock && clockLabel(clock)
        }
      />
      <div className="rule-event">
        <TextField {...field('clockEvent', shown.event)} label="什么事" required={false} />
        <TextField {...field('clockCount', String(shown.count))} label="几天内" inputMode="numeric" required={false} />
        <SelectField {...field('clockUnit', shown.unit)} label="怎么数" options={UNITS} required={false} />
        <Checkbox
          name="clockMany"
          defaultChecked={ticked(state, 'clockMany', shown.many ? ['on'] : []).length > 0}
          label="一年里有许多次"
        />
      </div>
    </div>
  );
}
