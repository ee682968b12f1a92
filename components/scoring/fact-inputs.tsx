import { TextAreaField } from '@/components/ui/text-area-field';
import { TextField } from '@/components/ui/text-field';
import type { FactFields } from '@/lib/scoring/fact-fields';
import { ELEMENT_ANSWERS, elementField, FACT_FIELDS } from '@/lib/scoring/read-fact-form';
import { type FormState, typed } from '@/lib/shared/form-state';

/** The inputs of one fact by its measure; `id` sets the fields of several forms on one page apart. */
export function FactInputs({ id, fields, state }: { id: string; fields: FactFields; state: FormState }) {
  switch (fields.kind) {
    case 'counted':
      return <p className="m f13">按任务办理结果统计，不用填；整项不适用的写明理由。</p>;
    case 'elements':
      return <Elements id={id} fields={fields} state={state} />;
    case 'share':
      return <Share id={id} fields={fields} state={state} />;
    case 'value':
      return <Value id={id} fields={fields} state={state} />;
    case 'occurrences':
      return (
        <TextAreaField
          id={`${id}-occurrences`}
          name={FACT_FIELDS.occurrences}
          label={`发生的情形，一行一${fields.unit}`}
          hint={`${fields.per ? `每${fields.unit}扣 ${fields.per} 分` : '每行写情形，空一格写扣几分'}；没有发生就空着记录`}
          required={false}
          rows={2}
          defaultValue={typed(state, FACT_FIELDS.occurrences, fields.titles.join('\n'))}
        />
      );
    case 'external':
      return <External id={id} fields={fields} state={state} />;
    case 'judges':
      return (
        <Lines
          {...{ id, state }}
          name={FACT_FIELDS.judges}
          lines={fields.lines}
          label="评委打分，一行一名"
          hint="如 王评委 8.5"
        />
      );
    case 'own-elements':
      return (
        <Lines
          {...{ id, state }}
          name={FACT_FIELDS.elements}
          lines={fields.lines}
          label="各要素，一行一样"
          hint="如 印发年度要点 有"
        />
      );
    case 'confirmation':
      return (
        fields.counted !== null && (
          <TextField
            id={`${id}-count`}
            name={FACT_FIELDS.count}
            label={`几${fields.counted}`}
            inputMode="numeric"
            required={false}
            defaultValue={typed(state, FACT_FIELDS.count, fields.count)}
          />
        )
      );
  }
}

type LinesGiven = { id: string; name: string; label: string; hint: string; lines: string[]; state: FormState };

function Lines({ id, name, label, hint, lines, state }: LinesGiven) {
  return (
    <TextAreaField
      id={`${id}-${name}`}
      name={name}
      label={label}
      hint={hint}
      required={false}
      rows={3}
      defaultValue={typed(state, name, lines.join('\n'))}
    />
  );
}

const EXTERNAL_FIELDS = [
  { name: 'score', label: '得分' },
  { name: 'of', label: '满分（不填为 100）' },
  { name: 'source', label: '来源，如第三方评估报告' },
  { name: 'date', label: '日期，如 2016-12-20' },
] as const;

function External({ id, fields, state }: Of<'external'>) {
  return (
    <div className="row">
      {EXTERNAL_FIELDS.map(({ name, label }) => (
        <TextField
          key={name}
          id={`${id}-${name}`}
          name={FACT_FIELDS[name]}
          label={label}
          required={false}
          defaultValue={typed(state, FACT_FIELDS[name], fields[name])}
        />
      ))}
    </div>
  );
}

type Of<Kind extends FactFields['kind']> = {
  id: string;
  fields: Extract<FactFields, { kind: Kind }>;
  state: FormState;
};

function Elements({ id, fields, state }: Of<'elements'>) {
  return (
    <div className="answers">
      {fields.counted.length > 0 && <p className="m f13">{fields.counted.join('、')}：按单位台账认定，不用填</p>}
      {fields.elements.map(({ name, position, chosen }) => {
        const field = elementField(position);
        const answer = typed(state, field, chosen ?? '');
        return (
          <fieldset key={name} className="f13">
            <legend>{name}</legend>
            {Object.entries(ELEMENT_ANSWERS).map(([value, label]) => (
              <label key={value} className="ck" htmlFor={`${id}-${field}-${value}`}>
                <input
                  id={`${id}-${field}-${value}`}
                  type="radio"
                  name={field}
                  value={value}
                  defaultChecked={answer === value}
                />
                <span>{label}</span>
              </label>
            ))}
          </fieldset>
        );
      })}
    </div>
  );
}

function Share({ id, fields, state }: Of<'share'>) {
  const part = (name: 'numerator' | 'denominator', label: string) => (
    <TextField
      id={`${id}-${name}`}
      name={FACT_FIELDS[name]}
      label={label}
      inputMode="decimal"
      required={false}
      defaultValue={typed(state, FACT_FIELDS[name], fields[name])}
    />
  );
  return (
    <div className="row">
      {part('numerator', `${fields.on ?? '比例'}：实际数`)}
      {part('denominator', '应有数')}
    </div>
  );
}

const DAYS = { working: '晚了几个工作日', calendar: '晚了几天' } as const;

function Value({ id, fields, state }: Of<'value'>) {
  return (
    <>
      {fields.days && <p className="m f13">有对应任务的按办理结果统计；另填的数代替统计的数。</p>}
      <div className="row">
        <TextField
          id={`${id}-value`}
          name={FACT_FIELDS.value}
          label={fields.days ? DAYS[fields.days] : '数值'}
          hint="按时的填 0"
          inputMode="decimal"
          required={false}
          defaultValue={typed(state, FACT_FIELDS.value, fields.value)}
        />
        <label className="ck f13" htmlFor={`${id}-not-done`}>
          <input
            id={`${id}-not-done`}
            type="checkbox"
            name={FACT_FIELDS.notDone}
            defaultChecked={typed(state, FACT_FIELDS.notDone, fields.notDone ? 'on' : '') === 'on'}
          />
          <span>没有办</span>
        </label>
      </div>
    </>
  );
}
