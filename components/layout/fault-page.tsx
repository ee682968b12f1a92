'use client';
import { Button } from '@/components/ui/button';
import { NoticePage } from './notice-page';

/** The id under which the server logged the fault; a fault in the browser has none. */
function faultId(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null || !('digest' in error)) return undefined;
  return typeof error.digest === 'string' ? error.digest : undefined;
}

/** Something broke that nobody foresaw: says so, gives the id to quote, never the text of the fault. */
export function FaultPage({ error, retry }: { error: unknown; retry: () => void }) {
  const id = faultId(error);
  return (
    <NoticePage
      title="出错了"
      actions={
        <>
          <Button look="primary" onClick={retry}>
            再试一次
          </Button>
          {/* A full load, since the router itself may be what failed. */}
          <a className="b" href="/">
            回首页
          </a>
        </>
      }
    >
      这一页没有做成，已经存下的东西都在。先再试一次；还不行，就把编号告诉管理员。
      {id && (
        <>
          <br />
          编号 <b>{id}</b>
        </>
      )}
    </NoticePage>
  );
}
