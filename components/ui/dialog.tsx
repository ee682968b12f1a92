'use client';
import { Dialog as Primitive } from 'radix-ui';
import type { ReactElement, ReactNode } from 'react';

/** A window over the page, opened by `trigger` (one button). Esc closes it and gives the focus back. */
export function Dialog({ trigger, title, children }: { trigger: ReactElement; title: string; children: ReactNode }) {
  return (
    <Primitive.Root>
      <Primitive.Trigger asChild>{trigger}</Primitive.Trigger>
      <Primitive.Portal>
        <Primitive.Overlay className="veil" />
        <Primitive.Content className="dialog" aria-describedby={undefined}>
          <Primitive.Title>{title}</Primitive.Title>
          <div className="what">{children}</div>
          <div className="acts">
            <Primitive.Close className="b">关上</Primitive.Close>
          </div>
        </Primitive.Content>
      </Primitive.Portal>
    </Primitive.Root>
  );
}
