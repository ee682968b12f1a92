import type { ReactNode } from 'react';
import { type ButtonShape, buttonClass } from './button-class';

/**
 * An action that cannot go through yet. It says what is missing, 「报送（还缺 1 样）」, and pressing it moves to `target`,
 * the id of the element where that can be put right; never a dead button.
 */
export function HoldButton({
  reason,
  target,
  children,
  ...shape
}: Omit<ButtonShape, 'look'> & { reason: string; target: string; children: ReactNode }) {
  return (
    <a href={`#${target}`} className={`${buttonClass(shape)} hold`}>
      {children}（{reason}）
    </a>
  );
}
