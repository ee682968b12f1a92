import { Checkbox } from '@/components/ui/checkbox';

type Given = {
  name: string;
  legend: string;
  options: readonly { value: string; label: string }[];
  chosen: readonly string[];
};

/** Several of a list. */
export function CheckboxGroup({ name, legend, options, chosen }: Given) {
  return (
    <fieldset className="detail-checks">
      <legend>{legend}</legend>
      {options.map(({ value, label }) => (
        <Checkbox key={value} name={name} value={value} label={label} defaultChecked={chosen.includes(value)} />
      ))}
    </fieldset>
  );
}
