import type { PlanFile } from '@/lib/plan/plan-file';

const sizeOf = (size: number): string => `${Math.max(1, Math.round(size / 1024))} KB`;

/** The files a plan was read from, as they were uploaded. */
export function PlanFiles({ files }: { files: readonly PlanFile[] }) {
  if (files.length === 0) return null;
  return (
    <p className="m f12">
      原件：
      {files.map(({ id, planId, name, size }, index) => (
        <span key={id}>
          {index > 0 && '、'}
          <a className="lk" href={`/api/plans/${planId}/files/${id}`} download>
            {name}
          </a>
          （{sizeOf(size)}）
        </span>
      ))}
    </p>
  );
}
