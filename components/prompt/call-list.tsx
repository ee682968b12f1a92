'use client';
import { useActionState } from 'react';
import { EmptyState } from '@/components/ui/empty-state';
import { FormAnswer } from '@/components/ui/form-answer';
import { SubmitButton } from '@/components/ui/submit-button';
import { Table } from '@/components/ui/table';
import { TextField } from '@/components/ui/text-field';
import type { Call } from '@/lib/prompt/prompt-views';
import { strikeCallAction } from '@/lib/prompt/server/actions';
import { fieldError, IDLE, typed } from '@/lib/shared/form-state';

const COLUMNS = [
  { name: '日期' },
  { name: '单位' },
  { name: '接电话的人' },
  { name: '事项和结果' },
  { name: '经办' },
  { name: '更正', silent: true },
] as const;

/** The calls of a year, newest first; what was struck stays with its reason. */
export function CallList({ calls, mayManage }: { calls: readonly Call[]; mayManage: boolean }) {
  if (calls.length === 0) return <EmptyState title="这一年没有电话提示" />;
  return (
    <Table caption="电话提示" columns={COLUMNS}>
      {calls.map((call) => (
        <Line key={call.id} call={call} mayManage={mayManage} />
      ))}
    </Table>
  );
}

function Line({ call, mayManage }: { call: Call; mayManage: boolean }) {
  const { id, calledOn, bodyName, person, matter, byName, struckReason, struckByName } = call;
  const look = struckReason === null ? undefined : 'call-struck';
  return (
    <tr>
      <td className="nw">
        <span className={look}>{calledOn}</span>
      </td>
      <th scope="row" className="nw">
        <span className={look}>{bodyName}</span>
      </th>
      <td className="nw">
        <span className={look}>{person}</span>
      </td>
      <td>
        <span className={`block min-w-52 ${look ?? ''}`}>{matter}</span>
        {struckReason !== null && (
          <p className="f12 m">
            {struckByName}划去，不计数：{struckReason}
          </p>
        )}
      </td>
      <td className="nw">{byName}</td>
      <td>{mayManage && struckReason === null && <Strike id={id} bodyName={bodyName} />}</td>
    </tr>
  );
}

function Strike({ id, bodyName }: { id: string; bodyName: string }) {
  const [state, strike] = useActionState(strikeCallAction, IDLE);
  return (
    <details>
      <summary className="lk f12" aria-label={`划去${bodyName}的电话提示`}>
        记错了
      </summary>
      <form action={strike} className="prompt-row">
        <input type="hidden" name="callId" value={id} />
        <TextField
          id={`strike-${id}`}
          name="reason"
          label="为什么划去"
          maxLength={200}
          autoComplete="off"
          error={fieldError(state, 'reason')}
          defaultValue={typed(state, 'reason')}
        />
        {state.status !== 'invalid' && <FormAnswer state={state} signInPath="/prompts" />}
        <SubmitButton look="plain" size="small" busyLabel="正在划去…">
          划去
        </SubmitButton>
      </form>
    </details>
  );
}
