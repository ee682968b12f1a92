import Link from 'next/link';

/** Home, and the only reminder there is: vermilion dots under the characters when something waits for you. */
export function Logo({ href, needAttention = false }: { href: string; needAttention?: boolean }) {
  return (
    <Link
      className={needAttention ? 'logo need' : 'logo'}
      href={href}
      aria-label={needAttention ? '要点，有事要办' : '要点，首页'}
    >
      要点
    </Link>
  );
}
