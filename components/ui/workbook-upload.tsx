import { DropZone } from './drop-zone';
import { InlineError } from './inline-error';
import { SubmitButton } from './submit-button';

type Given = {
  /** The address that takes the workbook; no script is needed. */
  action: string;
  label: string;
  fileLabel: string;
  hint: string;
  buttonLabel: string;
  /** Why the last one was refused, as a sentence. */
  refused: string | null;
};

/** A workbook that was filled in elsewhere goes to an address of its own; a refusal comes back here. */
export function WorkbookUpload({ action, label, fileLabel, hint, buttonLabel, refused }: Given) {
  return (
    <form action={action} method="post" encType="multipart/form-data" className="grid gap-3" aria-label={label}>
      {refused && <InlineError title={refused} />}
      <DropZone name="file" label={fileLabel} hint={hint} accept=".xlsx" required />
      <div>
        <SubmitButton>{buttonLabel}</SubmitButton>
      </div>
    </form>
  );
}
