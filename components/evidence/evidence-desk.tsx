import type { ProvenFor } from '@/lib/evidence/check-published-day';
import type { Evidence } from '@/lib/evidence/evidence';
import type { OfferedEvidence } from '@/lib/evidence/library';
import { AttachedEvidence } from './attached-evidence';
import { LinkForm } from './link-form';
import { ReuseForm } from './reuse-form';
import { UploadForm } from './upload-form';

type Given = {
  obligationId: string;
  evidence: readonly Evidence[];
  offered: readonly OfferedEvidence[];
  lastReviewer: string;
  storageKey: string;
  proves: ProvenFor;
};

/** The evidence of an open obligation and the three ways to add to it: a published page, a file, what is there already. */
export function EvidenceDesk({ obligationId, evidence, offered, lastReviewer, storageKey, proves }: Given) {
  const path = `/my-tasks/${obligationId}`;
  return (
    <>
      {evidence.length > 0 && (
        <ul className="stack" aria-label="已附的证据">
          {evidence.map((each) => (
            <AttachedEvidence
              key={each.id}
              evidence={each}
              obligationId={obligationId}
              lastReviewer={lastReviewer}
              proves={proves}
            />
          ))}
        </ul>
      )}
      <LinkForm obligationId={obligationId} storageKey={storageKey} path={path} />
      <UploadForm obligationId={obligationId} path={path} />
      {offered.length > 0 && (
        <details>
          <summary className="lk f13">从证据库选（{offered.length} 份）</summary>
          <ReuseForm obligationId={obligationId} offered={offered} />
        </details>
      )}
    </>
  );
}
