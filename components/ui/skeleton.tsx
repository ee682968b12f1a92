/** Waiting: invisible for the first 200 ms, then `label` (what is being fetched) over grey lines. */
export function Skeleton({ label }: { label: string }) {
  return (
    <div className="note late" role="status">
      <span className="m">{label}</span>
      <div className="sk" />
      <div className="sk" />
      <div className="sk" />
    </div>
  );
}
