'use client';
import { useActionState } from 'react';
import { SubmitButton } from '@/components/ui/submit-button';
import { accountAction } from '@/lib/account/server/actions';
import { IDLE } from '@/lib/shared/form-state';

/** What an administrator may do with one account; the answer appears in its row. */
export function AccountActs({ accountId, disabled, self }: { accountId: string; disabled: boolean; self: boolean }) {
  const [state, action] = useActionState(accountAction, IDLE);
  if (self) return <span className="m">这是你自己</span>;
  return (
    <form action={action} className="flex flex-wrap items-center gap-2">
      <input type="hidden" name="accountId" value={accountId} />
      <SubmitButton look="plain" size="small" name="act" value="reset">
        重置密码
      </SubmitButton>
      <SubmitButton look={disabled ? 'plain' : 'danger'} size="small" name="act" value={disabled ? 'open' : 'close'}>
        {disabled ? '启用' : '停用'}
      </SubmitButton>
      {'message' in state && <span role="status">{state.message}</span>}
    </form>
  );
}
