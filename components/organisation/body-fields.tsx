import { SelectField } from '@/components/ui/select-field';
import { TextField } from '@/components/ui/text-field';
import { BODY_LEVELS } from '@/lib/organisation/body';
import { KIND_NAMES, LEVEL_NAMES } from '@/lib/organisation/body-words';
import { BODY_KINDS } from '@/lib/organisation/organisation-schemas';
import type { FormState } from '@/lib/shared/form-state';
import { fieldOf, selectKey } from './field-of';

export type BodyChoice = { id: string; shortName: string };
export type BodyValues = {
  name: string;
  shortName: string;
  kind: string;
  level: string;
  parentId: string;
  validFrom: string;
};

/** What the directory says of a body, as fields. */
export function BodyFields({
  state,
  before,
  parents,
}: {
  state: FormState;
  before: BodyValues;
  parents: readonly BodyChoice[];
}) {
  const field = fieldOf(state);
  return (
    <>
      <TextField {...field('name', before.name)} label="全称" hint="印章上的名称" autoComplete="off" />
      <TextField
        {...field('shortName', before.shortName)}
        label="简称"
        hint="要点里的叫法，例如：市发改委"
        autoComplete="off"
      />
      <SelectField
        key={selectKey(state, 'kind')}
        {...field('kind', before.kind)}
        label="类别"
        placeholder="选一个"
        options={BODY_KINDS.map((kind) => ({ value: kind, label: KIND_NAMES[kind] }))}
      />
      <SelectField
        key={selectKey(state, 'level')}
        {...field('level', before.level)}
        label="层级"
        options={BODY_LEVELS.map((level) => ({ value: level, label: LEVEL_NAMES[level] }))}
      />
      <SelectField
        key={selectKey(state, 'parentId')}
        {...field('parentId', before.parentId)}
        label="上级单位"
        required={false}
        placeholder="没有"
        options={parents.map(({ id, shortName }) => ({ value: id, label: shortName }))}
      />
      <TextField
        {...field('validFrom', before.validFrom)}
        type="date"
        label="设立日期"
        hint="不清楚就空着，往年的要点也认得它"
        required={false}
      />
    </>
  );
}
