'use client';
import { FaultPage } from '@/components/layout/fault-page';
import './globals.css';

/** Replaces the whole document when the root layout itself failed, so it brings its own html and stylesheet. */
export default function GlobalError({ error, retry }: { error: unknown; retry: () => void }) {
  return (
    <html lang="zh-CN">
      <head>
        <title>出错了 · 要点</title>
      </head>
      <body>
        <FaultPage error={error} retry={retry} />
      </body>
    </html>
  );
}
