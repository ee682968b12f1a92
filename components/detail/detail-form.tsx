'use client';
import { useActionState } from 'react';
import { Checkbox } from '@/components/ui/checkbox';
import { ErrorSummary } from '@/components/ui/error-summary';
import { Flash } from '@/components/ui/flash';
import { SelectField } from '@/components/ui/select-field';
import { SubmitButton } from '@/components/ui/submit-button';
import { TextAreaField } from '@/components/ui/text-area-field';
import { CHANNEL_NAMES, CHANNELS } from '@/lib/detail/channel';
import type { DutyDetail } from '@/lib/detail/duty-detail';
import { fieldListOf } from '@/lib/detail/field-tag';
import { LEVEL_NAMES, LEVELS } from '@/lib/detail/level';
import type { Lead } from '@/lib/detail/propose-parts';
import { reviseDetailAction } from '@/lib/detail/server/actions';
import { TASK_TYPE_NAMES, TASK_TYPES } from '@/lib/detail/task-type';
import { errorsOf, type FormState, fieldError, IDLE, ticked, typed } from '@/lib/shared/form-state';
import { AttributeFields } from './attribute-fields';
import { CheckboxGroup } from './checkbox-group';
import { PartFields } from './part-fields';
import { TimeRuleFields } from './time-rule-fields';

export type DetailFormGiven = {
  planId: string;
  year: number;
  dutyId: string;
  detail: DutyDetail;
  leads: readonly Lead[];
  separateLeads: boolean;
  /** Vague times of the sentence (及时、实时…). */
  vague: readonly string[];
  recurrence: string | null;
};

type Fields = DetailFormGiven & { state: FormState };

const options = <Value extends string>(values: readonly Value[], names: Record<Value, string>) =>
  values.map((value) => ({ value, label: names[value] }));

/** Everything a duty asks in full, proposed from its words and corrected by the office. */
export function DetailForm(given: DetailFormGiven) {
  const [state, action] = useActionState(reviseDetailAction, IDLE);
  const { planId, dutyId, detail } = given;
  // Boxes and lists are reset with the form; mounted afresh they begin with what was sent.
  const sent = `${detail.version} ${'values' in state ? JSON.stringify(state.values) : ''}`;
  return (
    <form action={action} className="detail-form">
      <input type="hidden" name="planId" value={planId} />
      <input type="hidden" name="dutyId" value={dutyId} />
      <input type="hidden" name="version" value={detail.version} />
      <ErrorSummary errors={errorsOf(state)} />
      <DetailFields key={sent} {...given} state={state} />
      <div className="duty-acts">
        <SubmitButton busyLabel="正在存…">存任务要求</SubmitButton>
        {detail.version === 0 && (
          <span className="m f12">以上按原文推荐，存了才算科室定的；不改就在下达时按原文定</span>
        )}
      </div>
      {state.status === 'done' && <Flash key={detail.version} message={state.message} />}
    </form>
  );
}

function DetailFields({ year, detail, leads, separateLeads, vague, recurrence, state }: Fields) {
  const { elements, channels, fields, levels, taskType, supervised } = detail;
  const list = fieldListOf(year);
  return (
    <>
      <TextAreaField
        name="elements"
        label="公开要素"
        hint="一行一样，单位逐样勾选；空着就按整句办结"
        required={false}
        rows={Math.min(12, Math.max(3, elements.length + 1))}
        defaultValue={typed(state, 'elements', elements.map(({ text }) => text).join('\n'))}
        error={fieldError(state, 'elements')}
      />
      {separateLeads && leads.length > 1 && <PartFields leads={leads} parts={detail.parts} state={state} />}
      <CheckboxGroup
        name="channels"
        legend="公开渠道"
        options={options(CHANNELS, CHANNEL_NAMES)}
        chosen={channels}
        state={state}
      />
      <TimeRuleFields clock={detail.clock} recurrence={recurrence} vague={vague} state={state} />
      <Checkbox
        name="supervised"
        defaultChecked={ticked(state, 'supervised', supervised ? ['on'] : []).length > 0}
        label="市政府重点督办事项，进督查室的清单"
      />
      <div className="detail-pair">
        <SelectField
          name="taskType"
          label="任务类型"
          required={false}
          placeholder="不分类型"
          options={options(TASK_TYPES, TASK_TYPE_NAMES)}
          defaultValue={typed(state, 'taskType', taskType ?? '')}
        />
        <CheckboxGroup
          name="levels"
          legend="层级"
          options={options(LEVELS, LEVEL_NAMES)}
          chosen={levels}
          state={state}
        />
      </div>
      <CheckboxGroup
        name="fields"
        legend={`领域（${list.name}，${list.source}）`}
        options={list.tags.map(({ code, name }) => ({ value: code, label: name }))}
        chosen={fields}
        state={state}
      />
      <AttributeFields attributes={detail.attributes} verticalRequirement={detail.verticalRequirement} state={state} />
    </>
  );
}
