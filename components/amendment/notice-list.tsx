'use client';
import { useActionState } from 'react';
import { LinkButton } from '@/components/ui/link-button';
import { SubmitButton } from '@/components/ui/submit-button';
import type { AmendmentNotice } from '@/lib/amendment/amendment-views';
import { amendmentSentence } from '@/lib/amendment/body-changes';
import { openNoteAction } from '@/lib/amendment/server/actions';
import { IDLE } from '@/lib/shared/form-state';

/** What amendments changed for the body, until one of its people opens it. */
export function NoticeList({ notices, canOpen }: { notices: readonly AmendmentNotice[]; canOpen: boolean }) {
  return notices.map((notice) => <Notice key={notice.amendmentId} notice={notice} canOpen={canOpen} />);
}

function Notice({ notice, canOpen }: { notice: AmendmentNotice; canOpen: boolean }) {
  const [, action] = useActionState(openNoteAction, IDLE);
  const { amendmentId, number, counts, planTitle } = notice;
  const sentence = amendmentSentence(number, counts);
  return (
    <section className="soon amendment-note" aria-label={`第${number}次修订`}>
      <p>
        <b>{sentence}</b>
        <span className="m f12">　《{planTitle}》</span>
      </p>
      {canOpen ? (
        <form action={action}>
          <input type="hidden" name="amendmentId" value={amendmentId} />
          <SubmitButton look="plain" size="small" busyLabel="正在打开…">
            看改了什么
          </SubmitButton>
        </form>
      ) : (
        <LinkButton size="small" href={`/my-tasks/amendments/${amendmentId}`}>
          看改了什么
        </LinkButton>
      )}
    </section>
  );
}
