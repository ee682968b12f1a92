import type { ReactNode } from 'react';

/** One file taken in: kind on the thumbnail, name, facts or what is being done with it, and its action at the end. */
export function FileLine({
  name,
  kind,
  facts,
  progress,
  action,
}: {
  name: string;
  /** At most four capitals: PDF, DOCX. `WEB` draws a browser page. */
  kind: string;
  facts: string;
  /** 0 to 1 while the file is on its way. */
  progress?: number;
  action?: ReactNode;
}) {
  return (
    <div className="flex items-center gap-2.5 text-13">
      <span className={kind === 'WEB' ? 'pg web' : 'pg'} data-k={kind} aria-hidden="true" />
      <div className="min-w-0 flex-1">
        <div className="el">
          <b>{name}</b>
        </div>
        <div className="m f12">{facts}</div>
        {progress !== undefined && <progress className="prog" value={progress} max={1} aria-label={`${name}，进度`} />}
      </div>
      {action}
    </div>
  );
}
