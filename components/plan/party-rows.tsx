import { PARTY_ROLES, type Party } from '@/lib/plan/checked-plan';
import { type FormState, typedList } from '@/lib/shared/form-state';
import { PARTY_ROLE_NAMES } from '@/lib/task/obligation';

export const BODY_NAMES = 'body-names';

type Line = { id: string; name: string; role: Party['role'] };

type Shown = { parties: readonly Line[]; state?: FormState; free?: number; error?: string };

/** Who does it: one line a name, with its role; an emptied name takes it out, the last lines are free. */
export function PartyRows({ parties: stored, state, free = 1, error }: Shown) {
  const parties = typedLines(state) ?? stored;
  const role = parties.at(-1)?.role ?? 'responsible';
  const blank = Array.from(
    { length: free },
    (_, index): Line => ({ id: '', name: '', role: parties.length === 0 && index === 0 ? 'lead' : role }),
  );
  return (
    <fieldset className="party-rows" aria-describedby={error ? 'field-partyName-error' : undefined}>
      <legend>责任单位</legend>
      {[...parties, ...blank].map(({ id, name, role: own }, index) => (
        <div key={id || `free ${index}`}>
          <input type="hidden" name="partyId" value={id} />
          <select className="in" name="partyRole" defaultValue={own} aria-label={`第 ${index + 1} 个单位的角色`}>
            {PARTY_ROLES.map((each) => (
              <option key={each} value={each}>
                {PARTY_ROLE_NAMES[each]}
              </option>
            ))}
          </select>
          <input
            id={index === 0 ? 'field-partyName' : undefined}
            className="in"
            name="partyName"
            list={BODY_NAMES}
            defaultValue={name}
            placeholder={name ? undefined : '再加一个单位'}
            aria-label={`第 ${index + 1} 个单位`}
            autoComplete="off"
          />
        </div>
      ))}
      {error && (
        <div className="bad" id="field-partyName-error">
          {error}
        </div>
      )}
    </fieldset>
  );
}

/** What was typed before an error, a reload or another machine; an emptied name stays emptied. */
function typedLines(state?: FormState): Line[] | null {
  const names = state && typedList(state, 'partyName');
  if (!state || !names) return null;
  const [ids, roles] = [typedList(state, 'partyId') ?? [], typedList(state, 'partyRole') ?? []];
  const lines = names.map((name, index): Line => {
    return { id: ids[index] ?? '', name, role: PARTY_ROLES.find((role) => role === roles[index]) ?? 'responsible' };
  });
  return lines.filter(({ id, name }) => id || name.trim());
}
