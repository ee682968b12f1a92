'use client';
import { useActionState } from 'react';
import { Checkbox } from '@/components/ui/checkbox';
import { FormAnswer } from '@/components/ui/form-answer';
import { Seal } from '@/components/ui/seal';
import { SubmitButton } from '@/components/ui/submit-button';
import { TextField } from '@/components/ui/text-field';
import type { TickedElement } from '@/lib/fulfilment/fulfilment';
import { clearElementAction, tickElementsAction } from '@/lib/fulfilment/server/actions';
import { fieldError, IDLE, ticked, typed } from '@/lib/shared/form-state';

type Given = { obligationId: string; elements: readonly TickedElement[]; mayReport: boolean };

/** What the sentence wants published, one line each; the lines still missing are ticked together with their page. */
export function ElementList({ obligationId, elements, mayReport }: Given) {
  const missing = elements.filter(({ tick }) => !tick);
  const ticked = elements.filter(({ tick }) => tick);
  return (
    <div className="elements">
      {ticked.length > 0 && (
        <ul aria-label="已经公开">
          {ticked.map((element) => (
            <Ticked key={element.id} obligationId={obligationId} element={element} mayReport={mayReport} />
          ))}
        </ul>
      )}
      {missing.length > 0 && mayReport && <Missing obligationId={obligationId} elements={missing} />}
      {missing.length > 0 && !mayReport && (
        <ul aria-label="还没有公开">
          {missing.map(({ id, text }) => (
            <li key={id}>
              <Seal state="missing" label="还没公开" />
              <span>{text}</span>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function Ticked({ obligationId, element, mayReport }: Omit<Given, 'elements'> & { element: TickedElement }) {
  const [state, clear] = useActionState(clearElementAction, IDLE);
  return (
    <li>
      <Seal state="has" label="已公开" />
      <span>{element.text}</span>
      {element.tick?.url && (
        <a className="lk f12" href={element.tick.url} rel="noreferrer" aria-label={`看“${element.text}”的网页`}>
          看网页
        </a>
      )}
      {mayReport && (
        <form action={clear}>
          <input type="hidden" name="obligationId" value={obligationId} />
          <input type="hidden" name="elementId" value={element.id} />
          <SubmitButton look="text" size="small" aria-label={`取消“${element.text}”`}>
            取消
          </SubmitButton>
          {state.status !== 'done' && <FormAnswer state={state} signInPath={`/my-tasks/${obligationId}`} />}
        </form>
      )}
    </li>
  );
}

function Missing({ obligationId, elements }: Omit<Given, 'mayReport'>) {
  const [state, tick] = useActionState(tickElementsAction, IDLE);
  const error = fieldError(state, 'elementId');
  // Boxes are reset with the form; mounted afresh they begin with what was sent.
  const chosen = ticked(state, 'elementId', []);
  return (
    <form action={tick} className="stack tight">
      <input type="hidden" name="obligationId" value={obligationId} />
      <fieldset key={chosen.join(' ')}>
        <legend className="vh">还没公开的要素</legend>
        {elements.map(({ id, text }) => (
          <Checkbox key={id} name="elementId" value={id} label={text} defaultChecked={chosen.includes(id)} />
        ))}
        {error && <div className="bad f12 owed">{error}</div>}
      </fieldset>
      <TextField
        id="element-url"
        name="url"
        label="公开网址"
        type="url"
        placeholder="https://"
        required={false}
        autoComplete="off"
        defaultValue={typed(state, 'url')}
        error={fieldError(state, 'url')}
      />
      {state.status !== 'invalid' && <FormAnswer state={state} signInPath={`/my-tasks/${obligationId}`} />}
      <SubmitButton look="plain" size="small" busyLabel="正在记…">
        勾上的已公开
      </SubmitButton>
    </form>
  );
}
