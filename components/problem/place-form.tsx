import { Button } from '@/components/ui/button';
import { SelectField } from '@/components/ui/select-field';

type Given = {
  plans: readonly { id: string; title: string; year: number }[];
  bodies: readonly { id: string; shortName: string }[];
  planId: string;
  bodyId: string;
};

/** First which plan and body: a GET form, since the tasks to choose from hang on both. */
export function PlaceForm({ plans, bodies, planId, bodyId }: Given) {
  return (
    <form method="get" action="/problems/new" className="stack tight" aria-label="选要点和单位">
      <SelectField
        name="plan"
        label="哪份要点"
        defaultValue={planId || plans[0]?.id}
        options={plans.map(({ id, title }) => ({ value: id, label: title }))}
      />
      <SelectField
        name="body"
        label="哪个单位"
        placeholder="选一个单位"
        defaultValue={bodyId}
        options={bodies.map(({ id, shortName }) => ({ value: id, label: shortName }))}
      />
      <Button type="submit" look={planId && bodyId ? 'plain' : 'primary'}>
        {planId && bodyId ? '换要点或单位' : '下一步'}
      </Button>
    </form>
  );
}
