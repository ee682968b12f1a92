'use client';
import { useActionState } from 'react';
import { ErrorSummary } from '@/components/ui/error-summary';
import { SelectField } from '@/components/ui/select-field';
import { SubmitButton } from '@/components/ui/submit-button';
import { TextField } from '@/components/ui/text-field';
import { POST_KINDS, POST_NAMES } from '@/lib/organisation/body-post';
import { BODY_KINDS } from '@/lib/organisation/organisation-schemas';
import { addAliasAction, addPostAction, createBodyAction, endPostAction } from '@/lib/organisation/server/actions';
import { errorsOf, type FormState, fieldError, IDLE, typed } from '@/lib/shared/form-state';
import { KIND_NAMES } from './kind-names';

const fieldOf = (state: FormState) => (name: string) => ({
  name,
  error: fieldError(state, name),
  defaultValue: typed(state, name),
});

export function NewBodyForm() {
  const [state, action] = useActionState(createBodyAction, IDLE);
  const field = fieldOf(state);
  return (
    <form action={action} className="grid gap-3">
      <ErrorSummary errors={errorsOf(state)} />
      <TextField {...field('name')} label="全称" hint="印章上的名称" autoComplete="off" />
      <TextField {...field('shortName')} label="简称" hint="要点里的叫法，例如：市发改委" autoComplete="off" />
      <SelectField
        {...field('kind')}
        label="类别"
        placeholder="选一个"
        options={BODY_KINDS.map((kind) => ({ value: kind, label: KIND_NAMES[kind] }))}
      />
      <div>
        <SubmitButton busyLabel="正在新增…">新增单位</SubmitButton>
      </div>
    </form>
  );
}

export function NewPostForm({ bodyId }: { bodyId: string }) {
  const [state, action] = useActionState(addPostAction, IDLE);
  const field = fieldOf(state);
  return (
    <form action={action} className="grid gap-3">
      <ErrorSummary errors={errorsOf(state)} />
      <input type="hidden" name="bodyId" value={bodyId} />
      <SelectField
        {...field('kind')}
        label="岗位"
        placeholder="选一个"
        options={POST_KINDS.map((kind) => ({ value: kind, label: POST_NAMES[kind] }))}
      />
      <TextField {...field('title')} label="职务或姓名" autoComplete="off" />
      <div>
        <SubmitButton busyLabel="正在登记…">登记到任</SubmitButton>
      </div>
    </form>
  );
}

export function EndPostForm({ bodyId, postId }: { bodyId: string; postId: string }) {
  const [state, action] = useActionState(endPostAction, IDLE);
  return (
    <form action={action}>
      <input type="hidden" name="bodyId" value={bodyId} />
      <input type="hidden" name="postId" value={postId} />
      <SubmitButton look="plain" size="small">
        离任
      </SubmitButton>
      {state.status === 'refused' && <span role="alert">{state.message}</span>}
    </form>
  );
}

export function NewAliasForm({ bodyId }: { bodyId: string }) {
  const [state, action] = useActionState(addAliasAction, IDLE);
  return (
    <form action={action} className="grid gap-3">
      <ErrorSummary errors={errorsOf(state)} />
      <input type="hidden" name="bodyId" value={bodyId} />
      <TextField {...fieldOf(state)('alias')} label="别名" hint="要点里还会怎样写" autoComplete="off" />
      <div>
        <SubmitButton look="plain" busyLabel="正在记入…">
          记入别名
        </SubmitButton>
      </div>
    </form>
  );
}
