import { ContentNotes } from '@/components/evidence/content-notes';
import { FilePreview } from '@/components/evidence/file-preview';
import { CopyHash } from '@/components/ui/copy-hash';
import { CONCLUSION_NAMES, originLabel } from '@/lib/evidence/evidence';
import type { ShownEvidence } from '@/lib/review/evidence-snapshot';

export type EvidenceItem = ShownEvidence & { fileId: string | null };

/** Keys 1 to 3 jump to the first three; more would take the keys of the reasons. */
const KEYED = 3;

export const evidenceKey = (index: number): string | undefined => (index < KEYED ? `${index + 1}` : undefined);
export const evidenceAnchor = (index: number): string => `evidence-${index + 1}`;

/** 「318 KB」, 「2.4 MB」. */
function sizeText(bytes: number): string {
  const kilobytes = bytes / 1024;
  return kilobytes < 1024 ? `${Math.max(1, Math.round(kilobytes))} KB` : `${(kilobytes / 1024).toFixed(1)} MB`;
}

function Secrecy({ item }: { item: ShownEvidence }) {
  if (!item.reviewConclusion) return <span className="bm wait">没有保密审查记录</span>;
  const refused = item.reviewConclusion === 'not_publishable';
  return (
    <span className={refused ? 'bm no' : 'bm'}>
      保密审查：{CONCLUSION_NAMES[item.reviewConclusion]}，{item.reviewer}，{item.reviewedOn}
    </span>
  );
}

function Name({ item }: { item: EvidenceItem }) {
  if (item.url)
    return (
      <a href={item.url} target="_blank" rel="noreferrer">
        {item.title}
        <span className="vh">，在新窗口打开</span>
      </a>
    );
  if (item.fileId)
    return (
      <a href={`/api/evidence-files/${item.fileId}`} download>
        {item.title}
        <span className="vh">，下载</span>
      </a>
    );
  return <b>{item.title}</b>;
}

/** The evidence of a submission as it stood when it was sent; a page opens at its own site, a file is downloaded. */
export function SentEvidenceList({ items }: { items: readonly EvidenceItem[] }) {
  if (items.length === 0) return <p className="owed">这一份没有附证据。</p>;
  return (
    <ol className="sent-evidence">
      {items.map((item, index) => (
        <li key={item.id} id={evidenceAnchor(index)} tabIndex={-1} className="ev">
          <span
            className={item.kind === 'link' ? 'pg web' : 'pg'}
            data-k={item.kind === 'link' ? 'WEB' : '文件'}
            aria-hidden="true"
          />
          <div className="bd">
            <Name item={item} />
            {item.url && <div className="url el">{item.url}</div>}
            <div className="row">
              {item.publishedOn && <span>发布 {item.publishedOn}</span>}
              {item.file && (
                <span>
                  {item.file.name}，{sizeText(item.file.size)}
                </span>
              )}
              <Secrecy item={item} />
            </div>
            {originLabel(item) && <div className="m f12">{originLabel(item)}</div>}
            <ContentNotes check={item.check} />
            {item.file && <CopyHash hash={item.file.sha256} />}
            {item.file && item.fileId && (
              <FilePreview fileId={item.fileId} fileName={item.file.name} title={item.title} />
            )}
          </div>
        </li>
      ))}
    </ol>
  );
}
