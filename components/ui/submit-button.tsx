'use client';
import type { ComponentPropsWithRef } from 'react';
import { useFormStatus } from 'react-dom';
import { Button, type ButtonOptions } from './button';

/** Submits the form it stands in and shows `busyLabel` while the server works. */
export function SubmitButton(props: ButtonOptions & Omit<ComponentPropsWithRef<'button'>, 'className' | 'type'>) {
  const { pending } = useFormStatus();
  return <Button look="primary" {...props} type="submit" busy={pending || props.busy} />;
}
