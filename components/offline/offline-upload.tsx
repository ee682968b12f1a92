import { DropZone } from '@/components/ui/drop-zone';
import { InlineError } from '@/components/ui/inline-error';
import { SubmitButton } from '@/components/ui/submit-button';

/** The filled-in workbook goes to its own address; a refusal comes back here as a sentence. */
export function OfflineUpload({ refused, most }: { refused: string | null; most: number }) {
  return (
    <form
      action="/api/offline"
      method="post"
      encType="multipart/form-data"
      className="grid gap-3"
      aria-label="导入填报表"
    >
      {refused && <InlineError title={refused} />}
      <DropZone
        name="file"
        label="填好的填报表"
        hint={`.xlsx，${most} MB 以内。先看会办什么，看过再导入`}
        accept=".xlsx"
        required
      />
      <div>
        <SubmitButton>读入，先看一遍</SubmitButton>
      </div>
    </form>
  );
}
