import { Button } from '@/components/ui/button';
import { FileLine } from '@/components/ui/file-line';
import { FormAnswer } from '@/components/ui/form-answer';
import { InlineError } from '@/components/ui/inline-error';
import { extensionOf } from '@/lib/evidence/decide-file';
import { sizeLabel } from '@/lib/evidence/evidence';
import type { Sending } from '@/lib/evidence/sending';

type Given = { line: Sending; path: string; onRetry: () => void; onRemove: () => void };

function wordsOf({ state, share }: Sending): string {
  if (state === 'waiting') return '等前面的传完';
  return state === 'checking' ? '传完了，正在检查' : `正在传，${Math.floor(share * 100)}%`;
}

function OnItsWay({ line, onRemove }: Omit<Given, 'onRetry' | 'path'>) {
  const { name, size, state, share } = line;
  return (
    <FileLine
      name={name}
      kind={extensionOf(name).slice(0, 4).toUpperCase()}
      facts={`${sizeLabel(size)}，${wordsOf(line)}`}
      progress={share}
      action={
        // Once all is sent the server has it, whatever is pressed here.
        state !== 'checking' && (
          <Button look="text" size="small" aria-label={`取消《${name}》`} onClick={onRemove}>
            取消
          </Button>
        )
      }
    />
  );
}

/** To sign in without leaving the page: the chosen files are only here. */
function SignIn({ path }: { path: string }) {
  return (
    <a className="lk" href={`/login?callbackUrl=${encodeURIComponent(path)}`} target="_blank" rel="noopener opener">
      在新窗口登录，再回来重试
    </a>
  );
}

function Failed({ line, path, onRetry, onRemove }: Given) {
  const { name, message, state, code } = line;
  return (
    <InlineError
      title={message}
      action={
        <div className="flex flex-wrap items-center gap-2">
          {code === 'signed-out' && <SignIn path={path} />}
          {state === 'cut' && (
            <Button size="small" aria-label={`重试《${name}》`} onClick={onRetry}>
              重试
            </Button>
          )}
          <Button look="text" size="small" aria-label={`不传《${name}》`} onClick={onRemove}>
            {state === 'cut' ? '不传了' : '知道了'}
          </Button>
        </div>
      }
    >
      <span className="el">{name}</span>
    </InlineError>
  );
}

/** One chosen file: on its way, arrived, or what kept it from arriving and what can be done. */
export function SendingLine(given: Given) {
  const { line, path, onRemove } = given;
  if (line.state === 'done') return <FormAnswer state={{ status: 'done', message: line.message }} signInPath={path} />;
  if (line.state === 'cut' || line.state === 'refused') return <Failed {...given} />;
  return <OnItsWay line={line} onRemove={onRemove} />;
}
