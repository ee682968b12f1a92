import Link from 'next/link';
import { Tip } from './tip';

/** The way back to the clause: 「二（十）第 44 条」. Hover or focus shows `sentence`; following it opens the source. */
export function ClauseAnchor({ clause, href, sentence }: { clause: string; href?: string; sentence?: string }) {
  if (!href) return <span className="an">{clause}</span>;
  const link = (
    <Link className="an" href={href}>
      {clause}
    </Link>
  );
  return sentence ? <Tip content={sentence}>{link}</Tip> : link;
}
