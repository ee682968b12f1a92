import type { ReactNode } from 'react';

/**
 * A named frame in which something wide scrolls sideways. It takes the focus, so that arrow keys move it too (WCAG 2.1.1);
 * `still` is for content that never scrolls here.
 */
export function ScrollFrame({
  label,
  still = false,
  children,
}: {
  label: string;
  still?: boolean;
  children: ReactNode;
}) {
  return (
    <section className={still ? undefined : 'scroll-x'} aria-label={label} tabIndex={still ? undefined : 0}>
      {children}
    </section>
  );
}
