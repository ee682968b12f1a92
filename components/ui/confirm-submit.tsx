'use client';
import { AlertDialog } from 'radix-ui';
import { type ReactNode, useRef, useState } from 'react';
import type { ButtonLook, ButtonSize } from './button-class';
import { SubmitButton } from './submit-button';

/**
 * A submit button for one of the four acts that ask first. The dialog names effect and count, 「下达 77 条任务给
 * 40 个单位」, never 「确定吗」. Without scripts it is a plain submit button of its form. `name` and `value` go with the form.
 */
export function ConfirmSubmit({
  title,
  confirmLabel,
  busyLabel,
  look = 'primary',
  size,
  name,
  value,
  details,
  children,
}: {
  title: string;
  confirmLabel: string;
  busyLabel?: string;
  look?: ButtonLook;
  size?: ButtonSize;
  name?: string;
  value?: string;
  /** What follows from it, and whether it can be taken back. */
  details?: ReactNode;
  children: ReactNode;
}) {
  const trigger = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(false);
  return (
    <AlertDialog.Root open={open} onOpenChange={setOpen}>
      <SubmitButton
        ref={trigger}
        look={look}
        size={size}
        name={name}
        value={value}
        busyLabel={busyLabel}
        onClick={(event) => {
          event.preventDefault();
          if (trigger.current?.form?.reportValidity()) setOpen(true);
        }}
      >
        {children}
      </SubmitButton>
      <AlertDialog.Portal>
        <AlertDialog.Overlay className="veil" />
        <AlertDialog.Content className="dialog" onCloseAutoFocus={() => trigger.current?.focus()}>
          <AlertDialog.Title>{title}</AlertDialog.Title>
          <AlertDialog.Description asChild>
            <div className="what">{details}</div>
          </AlertDialog.Description>
          <div className="acts">
            <AlertDialog.Cancel className="b">先不办</AlertDialog.Cancel>
            <AlertDialog.Action
              className={look === 'danger' ? 'b v' : 'b p'}
              onClick={() => trigger.current?.form?.requestSubmit(trigger.current)}
            >
              {confirmLabel}
            </AlertDialog.Action>
          </div>
        </AlertDialog.Content>
      </AlertDialog.Portal>
    </AlertDialog.Root>
  );
}
