import { TextField } from '@/components/ui/text-field';
import { ORIGIN_MAX } from '@/lib/evidence/evidence-schemas';

type Known = { name: string; id?: string; defaultValue: string; error: string | undefined };
type Given = { field: (name: 'column' | 'documentNumber' | 'indexNumber') => Known };

/** What a page is filed under on its site; none of it has to be given. */
export function OriginFields({ field }: Given) {
  const shared = { required: false, maxLength: ORIGIN_MAX, autoComplete: 'off' } as const;
  return (
    <div className="grid gap-2">
      <TextField {...field('column')} {...shared} label="栏目" placeholder="公示公告" />
      <TextField {...field('documentNumber')} {...shared} label="文号" />
      <TextField {...field('indexNumber')} {...shared} label="索引号" />
    </div>
  );
}
