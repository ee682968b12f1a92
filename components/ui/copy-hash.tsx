'use client';
import { useState } from 'react';

/** First two and last group of a SHA-256 (hex); pressing copies all of it. */
export function CopyHash({ hash }: { hash: string }) {
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(hash);
    setCopied(true);
  };
  return (
    <button type="button" className="hash" title={hash} onClick={copy}>
      SHA-256 {hash.slice(0, 4)} {hash.slice(4, 8)} … {hash.slice(-4)}
      <span role="status">{copied && '，已复制'}</span>
    </button>
  );
}
