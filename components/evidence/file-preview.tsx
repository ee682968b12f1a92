import { previewOf } from '@/lib/evidence/preview';

type Given = { fileId: string; fileName: string; title: string };

/**
 * A file to look at where it is listed. Fetched when it is opened: what is lazy inside closed details is not loaded, without
 * any script. Documents come as a page of their words, in a frame of their own.
 */
export function FilePreview({ fileId, fileName, title }: Given) {
  const preview = previewOf(fileName);
  if (!preview) return null;
  const href = `/api/evidence-files/${fileId}/view`;
  return (
    <details className="file-preview">
      <summary className="lk f12">
        {preview === 'text' ? '看里面的字' : '看一看'}
        <span className="vh">：《{title}》</span>
      </summary>
      {preview === 'picture' ? (
        // biome-ignore lint/performance/noImgElement: a file behind a sign-in, shown as it is; there is nothing to optimise.
        <img src={href} alt={`《${title}》`} loading="lazy" />
      ) : (
        <iframe src={href} title={`《${title}》的预览`} loading="lazy" />
      )}
      <a className="lk f12" href={href} target="_blank" rel="noopener">
        在新窗口看<span className="vh">：《{title}》</span>
      </a>
    </details>
  );
}
