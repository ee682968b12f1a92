import type { ReactNode } from 'react';
import { CopyHash } from './copy-hash';

/** public: reviewed, may be public; refused: reviewed, may not; missing: nobody has reviewed it. */
export type SecrecyReview = 'public' | 'refused' | 'missing';
/** Anything but ready replaces the usual line of facts by the sentence in `facts`. */
export type EvidenceCondition = 'reading' | 'ready' | 'duplicate' | 'unreachable' | 'hash-mismatch';

const REVIEW = {
  public: { className: 'bm', text: '保密审查：可公开' },
  refused: { className: 'bm no', text: '保密审查：不予公开' },
  missing: { className: 'bm wait', text: '还没有保密审查' },
} as const;

const TONE = { reading: 'm', ready: '', duplicate: 'soon', unreachable: 'owed', 'hash-mismatch': 'owed' } as const;

/** Hand-drawn page thumbnails: the stored file itself is shown only where it is opened. */
function Thumbnail({ kind }: { kind: 'file' | 'web' }) {
  return kind === 'file' ? (
    <svg viewBox="0 0 260 150" preserveAspectRatio="xMidYMin slice" aria-hidden="true">
      <rect x="70" y="12" width="120" height="150" fill="var(--sheet)" stroke="var(--line-2)" />
      <rect x="92" y="24" width="76" height="6" fill="var(--ink-2)" />
      <path
        d="M82 42h96M82 50h96M82 58h60M82 74h96M82 82h96M82 90h80M82 106h96M82 114h96M82 122h40"
        stroke="var(--line-2)"
        strokeWidth="3"
      />
    </svg>
  ) : (
    <svg viewBox="0 0 260 150" preserveAspectRatio="xMidYMin slice" aria-hidden="true">
      <rect x="18" y="12" width="224" height="150" fill="var(--sheet)" stroke="var(--line-2)" />
      <rect x="18" y="12" width="224" height="15" fill="var(--line)" />
      <circle cx="26" cy="19.5" r="2" fill="var(--ink-3)" />
      <circle cx="33" cy="19.5" r="2" fill="var(--ink-3)" />
      <rect x="44" y="16" width="150" height="7" rx="1" fill="var(--sheet)" />
      <rect x="18" y="27" width="224" height="14" fill="var(--r4)" />
      <rect x="74" y="50" width="112" height="6" fill="var(--ink-2)" />
      <path
        d="M34 68h192M34 77h192M34 86h170M34 95h192M34 104h192M34 113h150M34 122h192"
        stroke="var(--line-2)"
        strokeWidth="3"
      />
    </svg>
  );
}

/** One piece of evidence: what it is, when it was taken, that it is unchanged, whether it may be public, where it is used. */
export function EvidenceCard({
  name,
  href,
  kind,
  facts,
  condition = 'ready',
  hash,
  review,
  usedBy,
  pin,
  preview = true,
  actions,
}: {
  name: string;
  href?: string;
  kind: 'file' | 'web';
  /** 「2 页，318 KB，10 月 10 日 09:58 存证」 */
  facts: string;
  condition?: EvidenceCondition;
  hash?: string;
  review: SecrecyReview;
  usedBy?: number;
  /** What is missing in it, stuck onto the preview. */
  pin?: string;
  preview?: boolean;
  actions?: ReactNode;
}) {
  return (
    <article className="ev">
      {preview && (
        <div className="pv">
          <Thumbnail kind={kind} />
          {pin && <span className="pin">{pin}</span>}
        </div>
      )}
      <div className="bd">
        {href ? (
          // Plain, since it leads out or to a download, which a prefetching link would start by itself.
          <a className="el" href={href} target="_blank" rel="noreferrer">
            {name}
          </a>
        ) : (
          <b className="el">{name}</b>
        )}
        <div className={`row ${TONE[condition]}`}>{facts}</div>
        {hash && <CopyHash hash={hash} />}
        <div className="row">
          <span className={REVIEW[review].className}>{REVIEW[review].text}</span>
          {usedBy !== undefined && <span className="m">用于 {usedBy} 条任务</span>}
        </div>
        {actions && <div className="row">{actions}</div>}
      </div>
    </article>
  );
}
