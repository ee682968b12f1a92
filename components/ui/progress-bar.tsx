import type { ReactNode } from 'react';

/** Long work with a real count; `detail` says it in words (「读到第 9 段，共 23 段」), `children` what may be done meanwhile. */
export function ProgressBar({
  label,
  value,
  max,
  detail,
  children,
}: {
  label: string;
  value: number;
  max: number;
  detail?: string;
  children?: ReactNode;
}) {
  return (
    <div className="note">
      <div className="flex flex-wrap justify-between gap-x-3">
        <b>{label}</b>
        {detail && (
          <span className="m" role="status">
            {detail}
          </span>
        )}
      </div>
      <progress className="prog" value={value} max={max} aria-label={label} />
      {children}
    </div>
  );
}
