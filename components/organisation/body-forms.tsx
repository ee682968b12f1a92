'use client';
import { useActionState } from 'react';
import { ErrorSummary } from '@/components/ui/error-summary';
import { FormAnswer } from '@/components/ui/form-answer';
import { SubmitButton } from '@/components/ui/submit-button';
import { TextField } from '@/components/ui/text-field';
import { addAliasAction, changeBodyAction, createBodyAction, endAliasAction } from '@/lib/organisation/server/actions';
import { errorsOf, IDLE } from '@/lib/shared/form-state';
import { type BodyChoice, BodyFields, type BodyValues } from './body-fields';
import { fieldOf } from './field-of';

const NEW: BodyValues = { name: '', shortName: '', kind: '', level: 'city', parentId: '', validFrom: '' };

export function NewBodyForm({ parents }: { parents: readonly BodyChoice[] }) {
  const [state, action] = useActionState(createBodyAction, IDLE);
  return (
    <form action={action} className="grid gap-3" aria-label="新增单位">
      <ErrorSummary errors={errorsOf(state)} />
      <BodyFields state={state} before={NEW} parents={parents} />
      <div>
        <SubmitButton busyLabel="正在新增…">新增单位</SubmitButton>
      </div>
    </form>
  );
}

export function ChangeBodyForm({
  body,
  parents,
}: {
  body: BodyValues & { id: string; validTo: string };
  parents: readonly BodyChoice[];
}) {
  const [state, action] = useActionState(changeBodyAction, IDLE);
  return (
    <form action={action} className="grid gap-3" aria-label="更正单位">
      <ErrorSummary errors={errorsOf(state)} />
      <input type="hidden" name="bodyId" value={body.id} />
      <BodyFields state={state} before={body} parents={parents} />
      <TextField
        {...fieldOf(state)('validTo', body.validTo)}
        type="date"
        label="撤销日期"
        hint="最后一天；有承接单位的，用“登记沿革”"
        required={false}
      />
      <div>
        <SubmitButton look="plain" busyLabel="正在更正…">
          更正
        </SubmitButton>
      </div>
      {state.status === 'done' && <FormAnswer state={state} signInPath={`/bodies/${body.id}`} />}
    </form>
  );
}

export function NewAliasForm({ bodyId }: { bodyId: string }) {
  const [state, action] = useActionState(addAliasAction, IDLE);
  const field = fieldOf(state);
  return (
    <form action={action} className="grid gap-3" aria-label="记入别名">
      <ErrorSummary errors={errorsOf(state)} />
      <input type="hidden" name="bodyId" value={bodyId} />
      <TextField {...field('alias')} label="别名" hint="要点里还会怎样写" autoComplete="off" />
      <TextField
        {...field('validFrom')}
        id="alias-from"
        type="date"
        label="起"
        hint="一直这样叫就空着"
        required={false}
      />
      <TextField {...field('validTo')} id="alias-to" type="date" label="止" required={false} />
      <div>
        <SubmitButton look="plain" busyLabel="正在记入…">
          记入别名
        </SubmitButton>
      </div>
      {state.status === 'done' && <FormAnswer state={state} signInPath={`/bodies/${bodyId}`} />}
    </form>
  );
}

export function EndAliasForm({ bodyId, alias }: { bodyId: string; alias: string }) {
  const [state, action] = useActionState(endAliasAction, IDLE);
  return (
    <form action={action}>
      <input type="hidden" name="bodyId" value={bodyId} />
      <input type="hidden" name="alias" value={alias} />
      <SubmitButton look="plain" size="small" aria-label={`停用别名 ${alias}`}>
        停用
      </SubmitButton>
      {state.status === 'refused' && <span role="alert">{state.message}</span>}
    </form>
  );
}
