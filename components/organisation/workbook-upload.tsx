import { DropZone } from '@/components/ui/drop-zone';
import { InlineError } from '@/components/ui/inline-error';
import { SubmitButton } from '@/components/ui/submit-button';

/** The changed workbook goes to its own address; a refusal comes back here as a sentence. */
export function WorkbookUpload({ refused, most }: { refused: string | null; most: number }) {
  return (
    <form
      action="/api/directory"
      method="post"
      encType="multipart/form-data"
      className="grid gap-3"
      aria-label="导入名录表格"
    >
      {refused && <InlineError title={refused} />}
      <DropZone
        name="file"
        label="改好的表格"
        hint={`.xlsx，${most} MB 以内。先看会变什么，看过再导入`}
        accept=".xlsx"
        required
      />
      <div>
        <SubmitButton>读入，先看变动</SubmitButton>
      </div>
    </form>
  );
}
