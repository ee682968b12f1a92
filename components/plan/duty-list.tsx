import { liveDuties } from '@/lib/plan/checked-plan';
import { headingOf, placesIn } from '@/lib/plan/place-label';
import { addForm, keptState } from '@/lib/plan/plan-draft';
import type { PlanForChecking } from '@/lib/plan/plan-for-checking';
import { ActButton } from './act-button';
import { AddDutyForm } from './add-duty-form';
import { DutyChips } from './duty-chips';
import { DutyEditor } from './duty-editor';
import { type ChapterGroup, type ItemGroup, type NumberedDuty, sharedParties } from './duty-groups';
import { DutyReasons } from './duty-reasons';
import { DutyRow } from './duty-row';
import { ItemDecision } from './item-decision';
import type { PlanView } from './plan-view';

type Shown = { checking: PlanForChecking; view: PlanView };

/** Everything recognised, by chapter and item, each row beside its place in the source. */
export function DutyList({ checking, view, groups }: Shown & { groups: readonly ChapterGroup[] }) {
  const places = placesIn(checking.plan);
  return (
    <div id="duties">
      <div className="duty-cols" aria-hidden="true">
        <span className="r">条</span>
        <span>任务（点一下，左边跳到原句）</span>
        <span>期限</span>
        <span className="r">把握</span>
      </div>
      {groups.length === 0 && (
        <p className="m plan-empty">{view.show === 'todo' ? '这里都核对完了' : '这里没有任务'}</p>
      )}
      {groups.map((group) => (
        <section key={group.chapter.id} aria-label={headingOf(group.chapter)}>
          <h2 className="duty-chapter">
            {headingOf(group.chapter) || '文末'}
            <span>
              {group.duties} 条{group.toDo > 0 && `，待核对 ${group.toDo}`}
            </span>
          </h2>
          {group.items.map((item) => (
            <Item
              key={item.item.id}
              group={item}
              anchor={places.anchor(item.item.id)}
              checking={checking}
              view={view}
            />
          ))}
        </section>
      ))}
    </div>
  );
}

function Item({ group, anchor, checking, view }: Shown & { group: ItemGroup; anchor: string }) {
  const { item, duties, undecided, nobody } = group;
  const shared = sharedParties(group);
  const asks = undecided || nobody || item.contextNote !== null;
  return (
    <div className="duty-item">
      {item.path || item.title ? (
        <h3>
          <span className="an">{anchor}</span>
          {item.level > 1 && item.title}
          {shared && (
            <span className="same">
              <DutyChips parties={shared} />
            </span>
          )}
        </h3>
      ) : null}
      {asks && <ItemDecision planId={checking.plan.id} item={item} mayEdit={view.mayEdit} />}
      {duties.length > 0 && (
        <ol>
          {duties.map((numbered) => (
            <DutyRow
              key={numbered.duty.id}
              {...numbered}
              shared={shared !== null}
              mayEdit={view.mayEdit}
              href={view.with({ duty: numbered.duty.id })}
            >
              {numbered.duty.id === view.dutyId && <Opened numbered={numbered} checking={checking} view={view} />}
            </DutyRow>
          ))}
        </ol>
      )}
      {view.mayEdit && <ItemActs group={group} checking={checking} view={view} />}
    </div>
  );
}

function Opened({ numbered: { duty, number }, checking, view }: Shown & { numbered: NumberedDuty }) {
  if (!view.mayEdit) return <DutyReasons duty={duty} />;
  const drafts = checking.reader.drafts.filter(({ form }) => form.endsWith(duty.id));
  return (
    <DutyEditor
      key={`${duty.id} ${duty.version} ${drafts.length}`}
      desk={{ planId: checking.plan.id, accountId: checking.reader.accountId, since: checking.actNumber }}
      drafts={drafts}
      duty={duty}
      figures={checking.figures[duty.id] ?? null}
      number={number}
      first={liveDuties(checking.plan)[0] === duty}
      close={view.with({})}
    />
  );
}

function ItemActs({ group: { item, toDo, nobody }, checking, view }: Shown & { group: ItemGroup }) {
  const { plan, reader, actNumber } = checking;
  return (
    <div className="duty-acts">
      {toDo > 1 && !nobody && (
        <ActButton act={`confirm-item:${item.id}`}>{`这一项 ${toDo} 条都对，一起确认`}</ActButton>
      )}
      {view.add === item.id ? (
        <AddDutyForm
          desk={{ planId: plan.id, accountId: reader.accountId, since: actNumber }}
          itemId={item.id}
          text=""
          range={null}
          close={view.with({})}
          kept={keptState(reader.drafts, addForm(item.id))}
        />
      ) : (
        <a className="lk f12" href={view.with({ add: item.id })} aria-label={`在${item.title || '这一项'}下添加任务`}>
          ＋ 添加任务
        </a>
      )}
    </div>
  );
}
