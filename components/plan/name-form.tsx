'use client';
import { useActionState } from 'react';
import { Button } from '@/components/ui/button';
import { Checkbox } from '@/components/ui/checkbox';
import { ErrorSummary } from '@/components/ui/error-summary';
import { SubmitButton } from '@/components/ui/submit-button';
import type { OpenName } from '@/lib/plan/open-questions';
import { nameForm } from '@/lib/plan/plan-draft';
import { settleNameAction } from '@/lib/plan/server/actions';
import { errorsOf, type FormState, typed } from '@/lib/shared/form-state';
import { type BodyChoice, useBodyChoices } from './body-choices';
import type { DeskOfForm } from './desk-of-form';
import { KeepDraft } from './keep-draft';

type Choice = BodyChoice & { why?: string };
type Row = Omit<OpenName, 'dutyIds'> & {
  count: number;
  suggestions: Choice[];
  likelyId: string | null;
  covers: string[];
};
type Shown = { desk: DeskOfForm; row: Row; covers: string; kept: FormState };

/** The office's word on one name: which body it is, whom it covers, or that the list is complete. */
export function NameForm(shown: Shown) {
  const { desk, row, kept } = shown;
  const [state, action] = useActionState(settleNameAction, kept);
  return (
    <form action={action} aria-label={`确认“${row.name}”`}>
      <input type="hidden" name="planId" value={desk.planId} />
      <input type="hidden" name="name" value={row.name} />
      <input type="hidden" name="key" value={row.key} />
      {row.kind === 'unknown' && <UnknownName {...shown} state={state} />}
      {row.kind === 'collective' && <Collective {...shown} />}
      {row.kind === 'open-list' && <OpenList {...shown} />}
      <ErrorSummary errors={errorsOf(state)} />
      <KeepDraft {...desk} form={nameForm(row.key)} state={state} />
    </form>
  );
}

const NEW_KINDS = [
  ['department', '市直部门'],
  ['county', '县市区'],
  ['public_institution', '公共企事业单位'],
  ['vertical', '驻地国省属单位'],
] as const;

function UnknownName({ row, state }: Shown & { state: FormState }) {
  const bodies = useBodyChoices();
  const why = row.suggestions.find(({ id }) => id === (row.likelyId ?? row.suggestions[0]?.id))?.why;
  const others = bodies.filter(({ id }) => !row.suggestions.some((one) => one.id === id));
  return (
    <>
      <div className="line">
        <select
          className="in"
          name="bodyId"
          defaultValue={typed(state, 'bodyId', row.likelyId ?? '')}
          aria-label={`“${row.name}”是哪个单位`}
        >
          {!row.likelyId && <option value="">选一个单位</option>}
          {row.suggestions.map(({ id, shortName, why: reason }) => (
            <option key={id} value={id}>
              {reason ? `${shortName}（${reason}）` : shortName}
            </option>
          ))}
          {others.map(({ id, shortName }) => (
            <option key={id} value={id}>
              {shortName}
            </option>
          ))}
        </select>
        {why && <span className="m f12">{why}</span>}
        <span className="m f12">原文 {row.count} 条任务</span>
        <SubmitButton look="plain" size="small" name="intent" value="match">
          就是它
        </SubmitButton>
      </div>
      <details>
        <summary className="lk f12">名录里没有，新建</summary>
        <div className="line">
          <input
            className="in"
            name="fullName"
            aria-label={`“${row.name}”的全称`}
            placeholder="全称，和公章一致"
            defaultValue={typed(state, 'fullName')}
            maxLength={60}
          />
          <select className="in" name="kind" aria-label="哪一类单位">
            {NEW_KINDS.map(([value, label]) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </select>
          <Button type="submit" size="small" name="intent" value="create">
            新建
          </Button>
        </div>
      </details>
    </>
  );
}

function Collective({ row, covers }: Shown) {
  const count = row.covers.length;
  return (
    <>
      <div className="line">
        <span>
          {covers || '原文没写是哪些单位'} <span className="m f12">原文 {row.count} 条任务</span>
        </span>
        <SubmitButton look="plain" size="small" name="intent" value="cover">
          {count > 0 ? `派给 ${count} 个` : '只派写明的单位'}
        </SubmitButton>
      </div>
      <Picker label="改范围" act="cover" chosen={row.covers} submit="就派给勾选的" />
    </>
  );
}

function OpenList({ row }: Shown) {
  return (
    <>
      <div className="line">
        <span>
          原文没列全 <span className="m f12">原文 {row.count} 条任务</span>
        </span>
        <SubmitButton look="plain" size="small" name="intent" value="close-as-listed">
          只派已列的
        </SubmitButton>
      </div>
      <Picker label="补单位" act="close" chosen={[]} submit="补上勾选的" />
    </>
  );
}

/** All bodies with a box each, put away until asked for; the boxes count for every act of the row. */
function Picker({
  label,
  act,
  chosen,
  submit,
}: {
  label: string;
  act: string;
  chosen: readonly string[];
  submit: string;
}) {
  const bodies = useBodyChoices();
  return (
    <details>
      <summary className="lk f12">{label}</summary>
      <div className="picker">
        {bodies.map(({ id, shortName }) => (
          <Checkbox key={id} name="bodyIds" value={id} defaultChecked={chosen.includes(id)} label={shortName} />
        ))}
      </div>
      <Button type="submit" size="small" name="intent" value={act}>
        {submit}
      </Button>
    </details>
  );
}
