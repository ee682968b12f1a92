'use client';
import { useActionState } from 'react';
import { Button } from '@/components/ui/button';
import { InlineError } from '@/components/ui/inline-error';
import { linkDutiesAction, takeOverAction } from '@/lib/rollover/server/actions';
import { errorsOf, IDLE } from '@/lib/shared/form-state';

const ACTIONS = { 'take-over': takeOverAction, apart: linkDutiesAction } as const;

/** One press on one row. */
export function PressForm({
  act,
  fields,
  label,
}: {
  act: keyof typeof ACTIONS;
  fields: Record<string, string>;
  label: string;
}) {
  const [state, action] = useActionState(ACTIONS[act], IDLE);
  const [error] = errorsOf(state);
  return (
    <form action={action}>
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <Button type="submit" size="small" look={act === 'apart' ? 'text' : 'plain'}>
        {label}
      </Button>
      {error && <InlineError title={error.message} />}
    </form>
  );
}
