'use client';
import type { ComponentPropsWithRef } from 'react';
import { useFormStatus } from 'react-dom';
import { Button, type ButtonOptions } from './button';

/**
 * Submits the form it stands in. While the server works every submit button of the form is off, and the one that was
 * pressed (told by its `name` and `value`) shows `busyLabel`.
 */
export function SubmitButton(props: ButtonOptions & Omit<ComponentPropsWithRef<'button'>, 'className' | 'type'>) {
  const { pending, data } = useFormStatus();
  const pressed = pending && (!props.name || data?.get(props.name) === (props.value ?? ''));
  return (
    <Button look="primary" {...props} type="submit" busy={pressed || props.busy} disabled={pending || props.disabled} />
  );
}
