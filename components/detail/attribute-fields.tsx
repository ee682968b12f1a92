import { ATTRIBUTE_NAMES, ATTRIBUTES, type Attributes } from '@/lib/detail/duty-detail';
import { type FormState, fieldError, ticked, typed } from '@/lib/shared/form-state';

type Given = { attributes: Attributes; verticalRequirement: string | null; state: FormState };

/** What few duties need: the vertical requirement, 范围 to 责任人 (S11); folded until something stands there. */
export function AttributeFields({ attributes, verticalRequirement, state }: Given) {
  const error = fieldError(state, 'attributeText') ?? fieldError(state, 'verticalRequirement');
  const vertical = typed(state, 'verticalRequirement', verticalRequirement ?? '');
  const texts = ticked(
    state,
    'attributeText',
    ATTRIBUTES.map((name) => attributes[name] ?? ''),
  );
  const filled = vertical !== '' || texts.some(Boolean) || error !== undefined;
  return (
    <details className="detail-more" open={filled || undefined}>
      <summary className="lk f13">省直要求、范围、程序、责任人等（选填）</summary>
      <div className="detail-parts">
        <div>
          <label htmlFor="field-verticalRequirement">省直部门具体要求</label>
          <textarea
            id="field-verticalRequirement"
            name="verticalRequirement"
            className="in"
            rows={2}
            maxLength={1000}
            defaultValue={vertical}
          />
        </div>
        {ATTRIBUTES.map((name, index) => (
          <div key={name}>
            <label htmlFor={`attribute-${name}`}>{ATTRIBUTE_NAMES[name]}</label>
            <textarea
              id={`attribute-${name}`}
              name="attributeText"
              className="in"
              rows={1}
              maxLength={500}
              defaultValue={texts[index]}
            />
          </div>
        ))}
        {error && <div className="bad owed f12">{error}</div>}
      </div>
    </details>
  );
}
