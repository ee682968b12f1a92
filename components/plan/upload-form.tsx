import { DropZone } from '@/components/ui/drop-zone';
import { InlineError } from '@/components/ui/inline-error';
import { SubmitButton } from '@/components/ui/submit-button';

/** A file goes to its own address, streamed; a refusal comes back here as a sentence. */
export function UploadForm({ refused }: { refused?: string }) {
  return (
    <form action="/api/plans" method="post" encType="multipart/form-data" className="grid gap-3" aria-label="上传文件">
      {refused && <InlineError title={refused} />}
      <DropZone
        name="file"
        label="或者上传文件"
        hint=".txt，20 MB 以内，UTF-8 或 GBK 编码都行"
        accept=".txt,text/plain"
        required
      />
      <div>
        <SubmitButton look="plain">上传并识别</SubmitButton>
      </div>
    </form>
  );
}
