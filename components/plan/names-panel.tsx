import { Seal } from '@/components/ui/seal';
import type { Body } from '@/lib/organisation/body';
import { keptState, nameForm } from '@/lib/plan/plan-draft';
import type { NameToSettle, PlanForChecking } from '@/lib/plan/plan-for-checking';
import { BodyChoices } from './body-choices';
import { NameForm } from './name-form';

const KIND_NAMES: Record<Body['kind'], string> = {
  office: '政府办',
  department: '市直',
  county: '县市区',
  public_institution: '公共企事业单位',
  vertical: '驻地单位',
  town: '乡镇街道',
  subordinate: '下属机构',
};

/** 「市直 28 个、县市区 12 个」 */
function bodiesInWords(bodies: readonly Pick<Body, 'kind'>[]): string {
  const counts = Object.entries(KIND_NAMES).map(
    ([kind, name]) => [name, bodies.filter((body) => body.kind === kind).length] as const,
  );
  return counts.flatMap(([name, count]) => (count > 0 ? [`${name} ${count} 个`] : [])).join('、');
}

/** Only what the form shows: everything it is given travels to the browser. */
function rowOf({ kind, key, name, dutyIds, suggestions, likelyId, covers }: NameToSettle) {
  const choices = suggestions.map(({ id, shortName, why }) => ({ id, shortName, why }));
  return { kind, key, name, count: dutyIds.length, suggestions: choices, likelyId, covers };
}

/** Names of the text that a person must settle; each once for the whole plan. */
export function NamesPanel({ checking, mayEdit }: { checking: PlanForChecking; mayEdit: boolean }) {
  const { plan, names, bodies, reader, actNumber } = checking;
  const desk = { planId: plan.id, accountId: reader.accountId, since: actNumber };
  if (names.length === 0) return null;
  const covered = (ids: readonly string[]) => bodies.filter(({ id }) => ids.includes(id));
  return (
    <section className="names" aria-labelledby="names-title" id="names">
      <header>
        <Seal state="unknown-name" />
        <h2 id="names-title">{names.length} 个名称要确认</h2>
        <span className="m f12">确认一次，全文通用</span>
      </header>
      <BodyChoices bodies={bodies.map(({ id, shortName }) => ({ id, shortName }))}>
        <ul>
          {names.map((row) => (
            <li key={row.key}>
              <span className="name">{row.kind === 'open-list' ? `${row.name}等` : row.name}</span>
              {mayEdit ? (
                <NameForm
                  desk={desk}
                  row={rowOf(row)}
                  covers={bodiesInWords(covered(row.covers))}
                  kept={keptState(reader.drafts, nameForm(row.key))}
                />
              ) : (
                <span className="m f12">原文 {row.dutyIds.length} 条任务，等政务公开科确认</span>
              )}
            </li>
          ))}
        </ul>
      </BodyChoices>
    </section>
  );
}
