import { Button } from '@/components/ui/button';
import type { BodyChoice } from './body-fields';

/** Which entry is kept; a plain GET form, so that the preview has its own address. */
export function MergeChoice({
  bodyId,
  others,
  chosen,
}: {
  bodyId: string;
  others: readonly BodyChoice[];
  chosen: string;
}) {
  return (
    <form
      method="get"
      action={`/bodies/${bodyId}/merge`}
      className="flex flex-wrap items-end gap-3"
      aria-label="选保留的单位"
    >
      <label className="field">
        <span className="s f13">保留哪一个</span>
        <select name="into" className="in" defaultValue={chosen} required>
          <option value="">选一个单位</option>
          {others.map(({ id, shortName }) => (
            <option key={id} value={id}>
              {shortName}
            </option>
          ))}
        </select>
      </label>
      <Button type="submit">看会发生什么</Button>
    </form>
  );
}
