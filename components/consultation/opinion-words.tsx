import { KIND_NAMES, type Opinion } from '@/lib/consultation/consultation';

/** What an opinion asks for and why. */
export function OpinionWords({ opinion }: { opinion: Pick<Opinion, 'kind' | 'wording' | 'reason'> }) {
  const { kind, wording, reason } = opinion;
  return (
    <>
      <p className="opinion-words">
        <b>{KIND_NAMES[kind]}</b> {wording || reason}
      </p>
      {wording && reason && <p className="f13 s">理由：{reason}</p>}
    </>
  );
}
