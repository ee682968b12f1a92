import Link from 'next/link';
import type { ReactNode } from 'react';
import { type ButtonShape, buttonClass } from './button-class';
import { Kbd } from './kbd';

/** A link that looks like a button: it goes somewhere, it changes nothing. `download` fetches a file instead. */
export function LinkButton({
  href,
  keyHint,
  download = false,
  children,
  ...shape
}: ButtonShape & { href: string; keyHint?: string; download?: boolean; children: ReactNode }) {
  const content = (
    <>
      {children}
      {keyHint && <Kbd>{keyHint}</Kbd>}
    </>
  );
  return download ? (
    <a href={href} download className={buttonClass(shape)} aria-keyshortcuts={keyHint}>
      {content}
    </a>
  ) : (
    <Link href={href} className={buttonClass(shape)} aria-keyshortcuts={keyHint}>
      {content}
    </Link>
  );
}
