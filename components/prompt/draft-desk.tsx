'use client';
import { useActionState } from 'react';
import { Checkbox } from '@/components/ui/checkbox';
import { ConfirmSubmit } from '@/components/ui/confirm-submit';
import { FormAnswer } from '@/components/ui/form-answer';
import { SubmitButton } from '@/components/ui/submit-button';
import { TextField } from '@/components/ui/text-field';
import { countKinds, KIND_NAMES, type PromptMessage, type PromptSet } from '@/lib/prompt/prompt';
import { discardPromptSetAction, revisePromptSetAction } from '@/lib/prompt/server/actions';
import { IDLE, ticked, typedList } from '@/lib/shared/form-state';

/** A proposed set: strike bodies and lines, word the openings, then send all at once. */
export function DraftDesk({ set }: { set: PromptSet }) {
  const [state, revise] = useActionState(revisePromptSetAction, IDLE);
  const { id, version, messages } = set;
  const sent = ticked(
    state,
    'sent',
    messages.filter((message) => message.ticked).map((message) => message.id),
  );
  const lines = ticked(state, 'line', messages.flatMap(tickedLines));
  const openings = typedList(state, 'opening');
  return (
    <div className="stack">
      <form key={version} action={revise} aria-label="提示草稿">
        <input type="hidden" name="setId" value={id} />
        <input type="hidden" name="version" value={version} />
        <ul aria-label="要提示的单位">
          {messages.map((message, index) => (
            <Message
              key={message.id}
              message={message}
              opening={openings?.[index] ?? message.opening}
              isSent={sent.includes(message.id)}
              lines={lines}
            />
          ))}
        </ul>
        <div className="prompt-bar">
          <FormAnswer state={state} signInPath={`/prompts/${id}`} />
          <ConfirmSubmit
            name="intent"
            value="send"
            title="把勾上的提示发给各单位"
            confirmLabel="发出"
            busyLabel="正在发出…"
            details="联络员和分管领导马上在工作台看到，发出后不能收回、不能再改。已经报送的事项自动去掉。"
          >
            一次发出
          </ConfirmSubmit>
          <SubmitButton name="intent" value="save" look="plain" busyLabel="正在存…">
            存草稿
          </SubmitButton>
        </div>
      </form>
      <Discard id={id} version={version} />
    </div>
  );
}

const lineKey = (message: PromptMessage, obligationId: string) => `${message.id} ${obligationId}`;
const tickedLines = (message: PromptMessage) =>
  message.lines.filter((line) => line.ticked).map(({ obligationId }) => lineKey(message, obligationId));

type MessageGiven = { message: PromptMessage; opening: string; isSent: boolean; lines: readonly string[] };

function Message({ message, opening, isSent, lines }: MessageGiven) {
  const { id, bodyName, recentOn, people } = message;
  return (
    <li className="prompt-message">
      <input type="hidden" name="messageId" value={id} />
      <div className="prompt-head">
        <Checkbox name="sent" value={id} label={<b>{bodyName}</b>} defaultChecked={isSent} />
        <span className="s f13">{countKinds(message.lines)}</span>
        <span className={people === 0 ? 'owed f13' : 'm f12'}>
          {people === 0 ? '没有在用的账号，请用名单另行通知' : `发给 ${people} 人`}
        </span>
        {recentOn && <span className="owed f13">{recentOn} 刚提示过，没有勾上</span>}
      </div>
      <ul className="prompt-lines" aria-label={`${bodyName}的事项`}>
        {message.lines.map(({ obligationId, kind, dueOn, anchor, text, owed }) => (
          <li key={obligationId}>
            <Checkbox
              name="line"
              value={lineKey(message, obligationId)}
              label={`${anchor} ${text}`}
              defaultChecked={lines.includes(lineKey(message, obligationId))}
            />
            <span className={kind === 'overdue' ? 'owed f13 nw' : 's f13 nw'}>
              {KIND_NAMES[kind]}
              {dueOn && `，${dueOn}`}
            </span>
            {!owed && <span className="m f12">已报送或取消，不会发出</span>}
          </li>
        ))}
      </ul>
      <TextField
        id={`opening-${id}`}
        name="opening"
        label={`对${bodyName}说的话`}
        required={false}
        maxLength={300}
        defaultValue={opening}
        autoComplete="off"
      />
    </li>
  );
}

function Discard({ id, version }: { id: string; version: number }) {
  const [state, discard] = useActionState(discardPromptSetAction, IDLE);
  return (
    <form action={discard} className="prompt-row">
      <input type="hidden" name="setId" value={id} />
      <input type="hidden" name="version" value={version} />
      <FormAnswer state={state} signInPath={`/prompts/${id}`} />
      <SubmitButton look="text" size="small" busyLabel="正在放弃…">
        放弃这套草稿
      </SubmitButton>
    </form>
  );
}
