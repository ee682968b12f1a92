import { Sheet } from '@/components/ui/sheet';
import { LinkForm } from './link-form';
import { UploadForm } from './upload-form';

/** Evidence into the library, to be used later. */
export function LibraryIntake({ storageKey }: { storageKey: string }) {
  return (
    <>
      <Sheet title="放入文件">
        <UploadForm path="/my-evidence" />
      </Sheet>
      <Sheet title="贴公开的网址">
        <LinkForm storageKey={storageKey} path="/my-evidence" />
      </Sheet>
    </>
  );
}
