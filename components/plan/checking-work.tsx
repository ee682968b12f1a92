import { Tabs } from '@/components/ui/tabs';
import { isCertain } from '@/lib/plan/open-questions';
import type { PlanForChecking } from '@/lib/plan/plan-for-checking';
import { ActButton } from './act-button';
import { ActForm } from './act-form';
import { AddDutyForm } from './add-duty-form';
import { DescribeForm } from './describe-form';
import { DroppedList } from './dropped-list';
import { countShown } from './duty-groups';
import { DutyList } from './duty-list';
import { NamesPanel } from './names-panel';
import { BODY_NAMES } from './party-rows';
import { PlanFiles } from './plan-files';
import type { PlanView } from './plan-view';

const TABS = [
  ['todo', '待核对'],
  ['all', '全部'],
  ['deadline', '期限'],
  ['split', '拆分'],
  ['dropped', '已移除'],
] as const;

/** The working side: names to settle, then everything recognised. */
export function CheckingWork({ checking, view }: { checking: PlanForChecking; view: PlanView }) {
  const { plan, bodies } = checking;
  const counts = countShown(plan);
  const certain = plan.duties.filter(isCertain).length;
  const tabs = TABS.filter(([show]) => counts[show] > 0 || show === view.show || show === 'todo');
  return (
    <>
      <Tabs
        label="看哪些任务"
        links={tabs.map(([show, label]) => ({
          href: view.with({ show }),
          label,
          count: counts[show],
          current: show === view.show,
        }))}
        end={certain > 0 && <ActButton act="confirm-certain">{`有把握的 ${certain} 条一起确认`}</ActButton>}
      />
      <div className="checking-lead">
        <ActForm planId={plan.id} />
        <DescribeForm plan={plan} />
        <PlanFiles files={checking.files} />
        <Findings messages={[...new Set(plan.findings.map(({ message }) => message))]} />
        <NamesPanel checking={checking} />
        {view.add === 'at' && view.range && (
          <AddDutyForm
            planId={plan.id}
            itemId={null}
            text={plan.sourceText.slice(view.range.start, view.range.end)}
            range={view.range}
            close={view.with({})}
          />
        )}
      </div>
      <datalist id={BODY_NAMES}>
        {bodies.map(({ id, shortName }) => (
          <option key={id} value={shortName} />
        ))}
      </datalist>
      {view.show === 'dropped' ? (
        <DroppedList plan={plan} />
      ) : (
        <DutyList checking={checking} view={view} show={view.show} />
      )}
    </>
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
