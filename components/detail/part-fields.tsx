import type { LeadPart } from '@/lib/detail/duty-detail';
import type { Lead } from '@/lib/detail/propose-parts';
import { type FormState, fieldError, ticked } from '@/lib/shared/form-state';

type Given = { leads: readonly Lead[]; parts: readonly LeadPart[]; state: FormState };

/** 按职责分工分别牵头: what each lead does of it, shown to that lead and printed in the papers (S6). */
export function PartFields({ leads, parts, state }: Given) {
  const texts = ticked(
    state,
    'partText',
    leads.map(({ bodyId }) => parts.find((part) => part.bodyId === bodyId)?.text ?? ''),
  );
  const error = fieldError(state, 'partText');
  return (
    <fieldset className="detail-parts">
      <legend>分别牵头，各办什么</legend>
      {leads.map(({ bodyId, name }, index) => (
        <div key={bodyId}>
          <input type="hidden" name="partBodyId" value={bodyId} />
          <label htmlFor={`part-${bodyId}`}>{name}</label>
          <textarea id={`part-${bodyId}`} name="partText" className="in" rows={2} defaultValue={texts[index]} />
        </div>
      ))}
      {error && <div className="bad owed f12">{error}</div>}
    </fieldset>
  );
}
