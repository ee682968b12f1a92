'use client';
import { useActionState } from 'react';
import { ErrorSummary } from '@/components/ui/error-summary';
import { FormAnswer } from '@/components/ui/form-answer';
import { SelectField } from '@/components/ui/select-field';
import { SubmitButton } from '@/components/ui/submit-button';
import { TextField } from '@/components/ui/text-field';
import { type BodyPost, POST_KINDS, POST_NAMES } from '@/lib/organisation/body-post';
import { changePostAction, endPostAction } from '@/lib/organisation/server/actions';
import { errorsOf, IDLE } from '@/lib/shared/form-state';
import type { LocalDate } from '@/lib/shared/local-date';
import { fieldOf, selectKey } from './field-of';

type Held = Pick<BodyPost, 'id' | 'kind' | 'title'>;

/** Who comes, in whose place, from which day: arrival and hand-over in one form. */
export function PostForm({ bodyId, held, today }: { bodyId: string; held: readonly Held[]; today: LocalDate }) {
  const [state, action] = useActionState(changePostAction, IDLE);
  const field = fieldOf(state);
  return (
    <form action={action} className="grid gap-3" aria-label="登记到任或交接">
      <ErrorSummary errors={errorsOf(state)} />
      <input type="hidden" name="bodyId" value={bodyId} />
      <SelectField
        key={selectKey(state, 'kind')}
        {...field('kind')}
        label="岗位"
        placeholder="选一个"
        options={POST_KINDS.map((kind) => ({ value: kind, label: POST_NAMES[kind] }))}
      />
      <TextField {...field('title')} label="职务或姓名" hint="不写手机号和身份证号" autoComplete="off" />
      <TextField {...field('phone')} label="办公电话" required={false} autoComplete="off" inputMode="tel" />
      <SelectField
        key={selectKey(state, 'replacesId')}
        {...field('replacesId')}
        label="接谁的"
        required={false}
        placeholder="不接，是新增的"
        options={held.map(({ id, kind, title }) => ({ value: id, label: `${POST_NAMES[kind]} ${title}` }))}
      />
      <TextField {...field('on', today)} type="date" label="到任日期" hint="被接的人同一天离任" />
      <div>
        <SubmitButton busyLabel="正在登记…">登记</SubmitButton>
      </div>
      {state.status === 'done' && <FormAnswer state={state} signInPath={`/bodies/${bodyId}`} />}
    </form>
  );
}

export function EndPostForm({ bodyId, post, today }: { bodyId: string; post: Held; today: LocalDate }) {
  const [state, action] = useActionState(endPostAction, IDLE);
  return (
    <form action={action} className="flex items-center gap-2">
      <input type="hidden" name="bodyId" value={bodyId} />
      <input type="hidden" name="postId" value={post.id} />
      <span className="w-36 shrink-0">
        <input
          className="in"
          type="date"
          name="on"
          aria-label={`${post.title}的离任日期`}
          defaultValue={today}
          required
        />
      </span>
      <SubmitButton look="plain" size="small" aria-label={`${post.title}离任`}>
        离任
      </SubmitButton>
      {(state.status === 'refused' || state.status === 'invalid') && <span role="alert">{state.message}</span>}
    </form>
  );
}
