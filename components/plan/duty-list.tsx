import { liveDuties } from '@/lib/plan/checked-plan';
import { headingOf, placesIn } from '@/lib/plan/place-label';
import type { PlanForChecking } from '@/lib/plan/plan-for-checking';
import { ActButton } from './act-button';
import { AddDutyForm } from './add-duty-form';
import { DutyChips } from './duty-chips';
import { DutyEditor } from './duty-editor';
import { type ChapterGroup, groupDuties, type ItemGroup, sharedParties } from './duty-groups';
import { DutyRow } from './duty-row';
import { ItemDecision } from './item-decision';
import type { PlanView } from './plan-view';

type Shown = { checking: PlanForChecking; view: PlanView };

/** Everything recognised, by chapter and item, each row beside its place in the source. */
export function DutyList({ checking, view, show }: Shown & { show: 'todo' | 'all' | 'deadline' | 'split' }) {
  const groups = groupDuties(checking.plan, show, view.dutyId);
  return (
    <>
      <div className="duty-cols" aria-hidden="true">
        <span className="r">条</span>
        <span>任务（点一下，左边跳到原句）</span>
        <span>期限</span>
        <span className="r">把握</span>
      </div>
      {groups.map((group) => (
        <Chapter key={group.chapter.id} group={group} checking={checking} view={view} />
      ))}
    </>
  );
}

function Chapter({ group, ...shown }: Shown & { group: ChapterGroup }) {
  return (
    <section aria-label={headingOf(group.chapter)}>
      <h2 className="duty-chapter">
        {headingOf(group.chapter) || '文末'}
        <span>
          {group.duties} 条{group.toDo > 0 && `，待核对 ${group.toDo}`}
        </span>
      </h2>
      {group.items.map((item) => (
        <Item key={item.item.id} group={item} {...shown} />
      ))}
    </section>
  );
}

function Item({ group, checking, view }: Shown & { group: ItemGroup }) {
  const { item, duties, undecided, nobody } = group;
  const { plan } = checking;
  const shared = sharedParties(group);
  const open = duties.find(({ duty }) => duty.id === view.dutyId);
  return (
    <div className="duty-item">
      {item.path || item.title ? (
        <h3>
          <span className="an">{placesIn(plan).anchor(item.id)}</span>
          {item.level > 1 && item.title}
          {shared && (
            <span className="same">
              <DutyChips parties={shared} />
            </span>
          )}
        </h3>
      ) : null}
      {(undecided || nobody || item.contextNote !== null) && <ItemDecision planId={plan.id} item={item} />}
      {duties.length > 0 && (
        <ol>
          {duties.map(({ duty, number }) => (
            <DutyRow
              key={duty.id}
              duty={duty}
              number={number}
              shared={shared !== null}
              href={view.with({ duty: duty.id })}
            >
              {duty === open?.duty && (
                <DutyEditor
                  key={`${duty.id} ${duty.version}`}
                  planId={plan.id}
                  duty={duty}
                  figures={checking.figures[duty.id] ?? null}
                  number={number}
                  first={liveDuties(plan)[0] === duty}
                  close={view.with({})}
                />
              )}
            </DutyRow>
          ))}
        </ol>
      )}
      <ItemActs group={group} plan={plan} view={view} />
    </div>
  );
}

type Acts = { group: ItemGroup; plan: PlanForChecking['plan']; view: PlanView };

function ItemActs({ group: { item, toDo, nobody }, plan, view }: Acts) {
  return (
    <div className="duty-acts">
      {toDo > 1 && !nobody && (
        <ActButton act={`confirm-item:${item.id}`}>{`这一项 ${toDo} 条都对，一起确认`}</ActButton>
      )}
      {view.add === item.id ? (
        <AddDutyForm planId={plan.id} itemId={item.id} text="" range={null} close={view.with({})} />
      ) : (
        <a className="lk f12" href={view.with({ add: item.id })} aria-label={`在${item.title || '这一项'}下添加任务`}>
          ＋ 添加任务
        </a>
      )}
    </div>
  );
}
