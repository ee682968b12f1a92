import type { FormState } from '@/lib/shared/form-state';
import { InlineError } from './inline-error';
import { LinkButton } from './link-button';

/**
 * What the server answered to a form, next to it. When the session has ended it offers the way back: `signInPath` is the page
 * the form stands on, where what was typed is found again.
 */
export function FormAnswer({ state, signInPath }: { state: FormState; signInPath: string }) {
  if (state.status === 'idle' || state.status === 'kept') return null;
  if (state.status === 'done')
    return (
      <p role="status" className="ok f13">
        {state.message}
      </p>
    );
  const signedOut = state.status === 'refused' && state.code === 'signed-out';
  return (
    <InlineError
      title={state.message}
      action={
        signedOut && (
          <LinkButton plain href={`/login?callbackUrl=${encodeURIComponent(signInPath)}`}>
            重新登录
          </LinkButton>
        )
      }
    />
  );
}
