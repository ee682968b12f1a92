import Link from 'next/link';
import type { ReactNode } from 'react';
import { type ButtonShape, buttonClass } from './button-class';
import { Kbd } from './kbd';

/**
 * A link that looks like a button: it goes somewhere, it changes nothing. `download` fetches a file instead; `plain`
 * loads the page afresh, which spares long lists: each of the router's own links stands twice in the page.
 */
export function LinkButton({
  href,
  keyHint,
  download = false,
  plain = false,
  children,
  ...shape
}: ButtonShape & { href: string; keyHint?: string; download?: boolean; plain?: boolean; children: ReactNode }) {
  const content = (
    <>
      {children}
      {keyHint && <Kbd>{keyHint}</Kbd>}
    </>
  );
  const look = { className: buttonClass(shape), 'aria-keyshortcuts': keyHint };
  if (download || plain) {
    return (
      <a href={href} download={download || undefined} {...look}>
        {content}
      </a>
    );
  }
  return (
    <Link href={href} {...look}>
      {content}
    </Link>
  );
}
