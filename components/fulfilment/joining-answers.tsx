'use client';
import { useActionState } from 'react';
import { FormAnswer } from '@/components/ui/form-answer';
import { SectionHead } from '@/components/ui/section-head';
import { SubmitButton } from '@/components/ui/submit-button';
import { TextField } from '@/components/ui/text-field';
import type { JoiningLine } from '@/lib/fulfilment/fulfilment';
import { answerJoiningAction } from '@/lib/fulfilment/server/actions';
import { fieldError, IDLE, typed } from '@/lib/shared/form-state';

type Given = { joinings: readonly JoiningLine[]; mayEdit: boolean; signInPath: string };
const STATES: Record<JoiningLine['state'], string> = { proposed: '等确认', accepted: '已加派', refused: '没有加派' };

/** Bodies the leads proposed for 相关部门, for the office to agree to or to refuse with a reason. */
export function JoiningAnswers({ joinings, mayEdit, signInPath }: Given) {
  if (joinings.length === 0) return null;
  const open = joinings.filter(({ state }) => state === 'proposed').length;
  return (
    <section>
      <SectionHead title="牵头单位提名的相关部门" count={open > 0 ? `${open} 个等确认` : undefined} owed={open > 0} />
      <ul className="joinings">
        {joinings.map((joining) => (
          <li key={joining.id}>
            <p>
              <b>{joining.bodyName}</b>
              <span className="m f13">
                {joining.byBodyName}提名：{joining.reason}
              </span>
              {joining.state !== 'proposed' && (
                <span className="f13">
                  {STATES[joining.state]}
                  {joining.answer && `：${joining.answer}`}
                </span>
              )}
            </p>
            {joining.state === 'proposed' && mayEdit && <Answer joining={joining} signInPath={signInPath} />}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Answer({ joining, signInPath }: { joining: JoiningLine; signInPath: string }) {
  const [state, answer] = useActionState(answerJoiningAction, IDLE);
  return (
    <form action={answer} className="joining-answer">
      <input type="hidden" name="joiningId" value={joining.id} />
      <TextField
        id={`answer-${joining.id}`}
        name="answer"
        label={`不加派${joining.bodyName}的理由`}
        required={false}
        maxLength={300}
        autoComplete="off"
        defaultValue={typed(state, 'answer')}
        error={fieldError(state, 'answer')}
      />
      <SubmitButton name="word" value="accept" size="small" busyLabel="正在加派…">
        同意加派
      </SubmitButton>
      <SubmitButton name="word" value="refuse" look="plain" size="small" busyLabel="正在答复…">
        不加派
      </SubmitButton>
      {state.status !== 'invalid' && <FormAnswer state={state} signInPath={signInPath} />}
    </form>
  );
}
