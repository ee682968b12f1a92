import { Tabs } from '@/components/ui/tabs';
import { liveDuties } from '@/lib/plan/checked-plan';
import { isCertain } from '@/lib/plan/open-questions';
import { addForm, DESCRIBE_FORM, keptState } from '@/lib/plan/plan-draft';
import type { PlanForChecking } from '@/lib/plan/plan-for-checking';
import { ActForm } from './act-form';
import { AddDutyForm } from './add-duty-form';
import { ChosenBar } from './chosen-bar';
import { DescribeForm } from './describe-form';
import type { DeskParts } from './desk-parts';
import { DroppedList } from './dropped-list';
import { countShown } from './duty-groups';
import { DutyList } from './duty-list';
import { NamesPanel } from './names-panel';
import { PartNav } from './part-nav';
import { BODY_NAMES } from './party-rows';
import { PlanFiles } from './plan-files';
import type { PlanView } from './plan-view';
import { RecentActs } from './recent-acts';
import { SurePanel } from './sure-panel';
import { UndecidedList } from './undecided-list';
import { UnitPicker } from './unit-picker';

const TABS = [
  ['all', '全部'],
  ['todo', '待核对'],
  ['names', '名称'],
  ['deadline', '期限'],
  ['split', '拆分'],
  ['undecided', '未定'],
  ['dropped', '已移除'],
] as const;

type Shown = { checking: PlanForChecking; view: PlanView; desk: DeskParts };

/** The working side: names to settle, then everything recognised. */
export function CheckingWork({ checking, view, desk }: Shown) {
  const { plan, bodies, coverage, names } = checking;
  const counts = countShown(plan, coverage, names.length);
  const tabs = TABS.filter(([show]) => counts[show] > 0 || show === view.show || show === 'todo');
  return (
    <>
      <Tabs
        label="看哪些任务"
        links={tabs.map(([show, label]) => ({
          href: view.with({ show, text: '' }),
          label,
          count: counts[show],
          current: show === view.show,
        }))}
        end={
          <a className="lk" href={view.with({ show: 'unit' })} aria-current={view.show === 'unit' ? 'page' : undefined}>
            按单位看
          </a>
        }
      />
      <WorkLead checking={checking} view={view} />
      <datalist id={BODY_NAMES}>
        {bodies.map(({ id, shortName }) => (
          <option key={id} value={shortName} />
        ))}
      </datalist>
      {view.show === 'unit' && <UnitPicker checking={checking} view={view} />}
      <PartNav desk={desk} view={view} />
      <WorkList checking={checking} view={view} desk={desk} />
      {desk.shown.groups.length > 6 && <PartNav desk={desk} view={view} />}
      {view.mayEdit && view.show !== 'dropped' && view.show !== 'undecided' && <ChosenBar />}
    </>
  );
}

function WorkList({ checking, view, desk }: Shown) {
  if (view.show === 'dropped') return <DroppedList plan={checking.plan} mayEdit={view.mayEdit} />;
  if (view.show === 'undecided') return <UndecidedList checking={checking} view={view} part={desk.shown} />;
  return <DutyList checking={checking} view={view} groups={desk.shown.groups} />;
}

/** What concerns the whole plan: where one left off, what can be confirmed at once, the document's facts, names. */
function WorkLead({ checking, view }: Omit<Shown, 'desk'>) {
  const { plan, acts, reader, actNumber } = checking;
  const desk = { planId: plan.id, accountId: reader.accountId, since: actNumber };
  const { mayEdit } = view;
  const certain = plan.duties.filter(isCertain).length;
  return (
    <div className="checking-lead">
      {mayEdit ? <ActForm planId={plan.id} /> : <p className="m">你只能看，改动由政务公开科做</p>}
      <div className="lead-line">
        <ResumeLink checking={checking} view={view} />
        {mayEdit && certain > 0 && !view.sure && (
          <a className="lk" href={view.with({ sure: '1' })}>{`有把握的 ${certain} 条一起确认`}</a>
        )}
        {mayEdit && <DescribeForm plan={described(plan)} desk={desk} kept={keptState(reader.drafts, DESCRIBE_FORM)} />}
        <PlanFiles files={checking.files} />
        <Findings messages={[...new Set(plan.findings.map(({ message }) => message))]} />
        <RecentActs acts={acts} mayUndo={mayEdit} />
      </div>
      {view.sure && certain > 0 && <SurePanel checking={checking} view={view} />}
      {['todo', 'all', 'names'].includes(view.show) && <NamesPanel checking={checking} mayEdit={mayEdit} />}
      {view.add === 'at' && view.range && (
        <AddDutyForm
          desk={desk}
          itemId={null}
          text={plan.sourceText.slice(view.range.start, view.range.end)}
          range={view.range}
          close={view.with({})}
          kept={keptState(reader.drafts, addForm(null))}
        />
      )}
    </div>
  );
}

/** Only what the form shows: everything it is given travels to the browser. */
function described({ id, title, documentNumber, issuedOn, publishedOn }: PlanForChecking['plan']) {
  return { id, title, documentNumber, issuedOn, publishedOn };
}

/** 「接着上次：第 44 条」: where this person was, on whatever machine. */
function ResumeLink({ checking: { plan, reader }, view }: Omit<Shown, 'desk'>) {
  const number = liveDuties(plan).findIndex(({ id }) => id === reader.placeId) + 1;
  if (number === 0 || reader.placeId === null || view.dutyId !== null) return null;
  return (
    <a className="lk" href={view.with({ show: 'all', duty: reader.placeId })}>
      {`接着上次：第 ${number} 条`}
    </a>
  );
}

/** What the reader stumbled over. */
function Findings({ messages }: { messages: readonly string[] }) {
  if (messages.length === 0) return null;
  return (
    <details>
      <summary className="lk f12">识别时有 {messages.length} 处提醒</summary>
      <ul className="m f12">
        {messages.map((message) => (
          <li key={message}>{message}</li>
        ))}
      </ul>
    </details>
  );
}
