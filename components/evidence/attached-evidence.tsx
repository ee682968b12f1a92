import { FileLine } from '@/components/ui/file-line';
import { checkPublishedDay, type ProvenFor } from '@/lib/evidence/check-published-day';
import { extensionOf } from '@/lib/evidence/decide-file';
import { CONCLUSION_NAMES, type Evidence, originLabel, sizeLabel } from '@/lib/evidence/evidence';
import { ContentNotes } from './content-notes';
import { CorrectForm } from './correct-form';
import { DetachForm } from './detach-form';
import { FilePreview } from './file-preview';
import { ReviewForm } from './review-form';

type Given = { evidence: Evidence; obligationId: string; lastReviewer: string; proves: ProvenFor };

function Origin({ evidence }: { evidence: Evidence }) {
  return evidence.kind === 'link' ? (
    <a className="lk el f12" href={evidence.url} target="_blank" rel="noreferrer">
      打开网页
    </a>
  ) : (
    <a className="lk f12" href={`/api/evidence-files/${evidence.file.id}`} download>
      下载
    </a>
  );
}

function ReviewLine({ review }: Pick<Evidence, 'review'>) {
  if (!review) return <span className="bm wait">还没有保密审查</span>;
  const { conclusion, reviewer, reviewedOn } = review;
  return (
    <span className={conclusion === 'not_publishable' ? 'bm no' : 'bm'}>
      保密审查：{CONCLUSION_NAMES[conclusion]}，{reviewer}，{reviewedOn}
    </span>
  );
}

/** One piece of evidence on an open obligation: what it is, its 保密审查, and what can be put right. */
export function AttachedEvidence({ evidence, obligationId, lastReviewer, proves }: Given) {
  const { id, title, review, file, publishedOn, origin, check } = evidence;
  const doubt = publishedOn && checkPublishedDay(publishedOn, proves);
  const path = `/my-tasks/${obligationId}`;
  const facts = file ? sizeLabel(file.size) : `${publishedOn} 公开`;
  return (
    <li id={`evidence-${id}`} tabIndex={-1} className="stack tight">
      <FileLine
        name={title}
        kind={file ? extensionOf(file.name).toUpperCase() : 'WEB'}
        facts={facts}
        action={<DetachForm obligationId={obligationId} evidenceId={id} title={title} />}
      />
      <div className="flex flex-wrap items-center justify-between gap-2 f12">
        <ReviewLine review={review} />
        <Origin evidence={evidence} />
      </div>
      {originLabel(origin) && <p className="m f12">{originLabel(origin)}</p>}
      {doubt && <p className="soon f12">{doubt}</p>}
      <ContentNotes check={check} />
      {file && <FilePreview fileId={file.id} fileName={file.name} title={title} />}
      <details open={!review}>
        <summary className="f12 m">{review ? '改保密审查' : '记保密审查：先审查，后公开，一事一审'}</summary>
        <ReviewForm evidenceId={id} review={review} lastReviewer={lastReviewer} path={path} />
      </details>
      <details>
        <summary className="f12 m">{file ? '更正标题' : '更正标题、公开日期、文号'}</summary>
        <CorrectForm
          evidenceId={id}
          title={title}
          publishedOn={publishedOn}
          origin={file ? null : origin}
          path={path}
        />
      </details>
    </li>
  );
}
