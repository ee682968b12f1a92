import { Checkbox } from '@/components/ui/checkbox';
import { type FormState, ticked } from '@/lib/shared/form-state';

type Given = {
  name: string;
  legend: string;
  options: readonly { value: string; label: string }[];
  chosen: readonly string[];
  state: FormState;
};

/** Several of a list. */
export function CheckboxGroup({ name, legend, options, chosen, state }: Given) {
  const now = ticked(state, name, chosen);
  return (
    <fieldset className="detail-checks">
      <legend>{legend}</legend>
      {options.map(({ value, label }) => (
        <Checkbox key={value} name={name} value={value} label={label} defaultChecked={now.includes(value)} />
      ))}
    </fieldset>
  );
}
