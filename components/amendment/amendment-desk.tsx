import { KeyBar } from '@/components/ui/key-bar';
import { SectionHead } from '@/components/ui/section-head';
import type { Amendment } from '@/lib/amendment/amendment';
import type { AmendDesk } from '@/lib/amendment/amendment-views';
import { AddDuty } from './add-duty';
import { ChangeForm } from './change-form';
import { ChangeKeys } from './change-keys';
import { ChangeList } from './change-list';
import { DutyPicker } from './duty-picker';
import { EffectForm } from './effect-form';
import { ShareList } from './share-list';

const KEYS = [
  { keys: ['J', 'K'], label: '下一条、上一条' },
  { keys: ['A'], label: '对' },
  { keys: ['P'], label: '另选一句' },
  { keys: ['X'], label: '没有对应、不派、不改了' },
  { keys: ['E'], label: '改' },
] as const;

/** An amendment being prepared: what it changes, whom it concerns, and the one press that puts it into effect. */
export function AmendmentDesk({ desk, draft, edit }: { desk: AmendDesk; draft: Amendment; edit: string | null }) {
  const { plan, shares, problems, bodies } = desk;
  const moved = shares.reduce((sum, { moves }) => sum + moves.length, 0);
  return (
    <>
      <section>
        <SectionHead
          title={draft.items ? '新文本与任务逐条对照' : '这次改哪些'}
          count={`${draft.documentNumber ?? '没有文号'}，${draft.startedByName}开始的修订：${draft.reason}`}
        />
        <ChangeForm
          amendmentId={draft.id}
          version={draft.version}
          waiting={draft.changes.filter(({ checked }) => !checked).length}
        />
        <ChangeKeys />
        <KeyBar keys={KEYS} />
        <ChangeList desk={desk} draft={draft} edit={edit} />
        <datalist id="body-names">
          {bodies.map(({ id, shortName }) => (
            <option key={id} value={shortName} />
          ))}
        </datalist>
        <AddDuty draft={draft} items={draft.items ?? plan.items} edit={edit} />
        {!draft.items && <DutyPicker plan={plan} draft={draft} edit={edit} />}
      </section>
      <section>
        <SectionHead title="各单位会看到什么" count={`${shares.length} 个单位，${moved} 件有变化`} />
        <ShareList shares={shares} />
      </section>
      <EffectForm draft={draft} open={problems.size} bodies={shares.length} moved={moved} />
    </>
  );
}
