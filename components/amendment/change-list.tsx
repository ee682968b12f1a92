import Link from 'next/link';
import { DutyChips } from '@/components/plan/duty-chips';
import { TextPieces } from '@/components/ui/text-pieces';
import { type Amendment, CHANGE_NAMES, type Change } from '@/lib/amendment/amendment';
import type { AmendDesk } from '@/lib/amendment/amendment-views';
import { dutyDifference } from '@/lib/amendment/duty-difference';
import { PROBLEM_NAMES } from '@/lib/amendment/effect-of';
import { deadlineLabel } from '@/lib/plan/deadline-label';
import { compareText } from '@/lib/shared/compare-text';
import { ChangeButton } from './change-form';
import { PairForm } from './pair-form';
import { ReviseForm } from './revise-form';

type Shown = { desk: AmendDesk; draft: Amendment; edit: string | null };

/** Every change in the order of the text, what is unchanged folded away. */
export function ChangeList({ desk, draft, edit }: Shown) {
  const changes = draft.changes.filter(({ kind }) => kind !== 'kept');
  const kept = draft.changes.filter(({ kind }) => kind === 'kept');
  return (
    <>
      <ol className="change-list" aria-label="改动">
        {changes.map((change) => (
          <ChangeRow key={change.id} change={change} desk={desk} draft={draft} edit={edit} />
        ))}
      </ol>
      {kept.length > 0 && (
        <details>
          <summary className="m">{kept.length} 条不变，只是换了位置</summary>
          <ol className="change-list" aria-label="不变的">
            {kept.map((change) => (
              <ChangeRow key={change.id} change={change} desk={desk} draft={draft} edit={edit} />
            ))}
          </ol>
        </details>
      )}
    </>
  );
}

function ChangeRow({ change, desk, draft, edit }: Shown & { change: Change }) {
  const { before, after, kind, reason } = change;
  const problem = desk.problems.get(change.id);
  const name = before?.taskNumber ? `第 ${before.taskNumber} 条` : '新的一条';
  const closed = desk.closed.get(change.id) ?? 0;
  return (
    <li id={`change-${change.id}`} data-change={change.id} tabIndex={-1}>
      <p className="change-head">
        <span className="kind-word" data-kind={kind}>
          {CHANGE_NAMES[kind]}
        </span>{' '}
        <b>{name}</b>
        {problem && <span className="owed">{PROBLEM_NAMES[problem]}</span>}
      </p>
      <Words change={change} />
      {before && after && <Differences before={before} after={after} />}
      {reason && <p className="m f12">原因：{reason}</p>}
      {closed > 0 && kind !== 'kept' && <p className="m f12">{doneSentence(change, closed)}</p>}
      <Acts change={change} draft={draft} name={name} />
      {draft.items && kind !== 'added' && <PairForm change={change} draft={draft} name={name} />}
      {after && edit === after.id && (
        <ReviseForm draft={draft} duty={after} change={change} name={name} closed={closed} />
      )}
    </li>
  );
}

const doneSentence = ({ kind, redo }: Change, closed: number): string =>
  kind === 'dropped' || !redo ? `已办结的 ${closed} 件照旧算办结，不再要求` : `已办结的 ${closed} 件需补报`;

function Acts({ change, draft, name }: { change: Change; draft: Amendment; name: string }) {
  const { id, kind, before, after, checked } = change;
  return (
    <div className="duty-acts">
      {!checked && (
        <ChangeButton act={`accept:${id}`} label={`${name}核对了`}>
          {'对'}
        </ChangeButton>
      )}
      {draft.items && kind === 'changed' && (
        <ChangeButton act={`none:${id}`} label={`${name}在新文本里没有了`}>
          {'没有对应，取消'}
        </ChangeButton>
      )}
      {kind === 'added' && (
        <ChangeButton act={`leave-out:${id}`} label="这一条不派任务">
          {'不派任务'}
        </ChangeButton>
      )}
      {!draft.items && before && (
        <ChangeButton act={`undo:${id}`} label={`${name}不改了`}>
          {'不改了'}
        </ChangeButton>
      )}
      {after && (
        <Link className="lk f12" href={`?edit=${after.id}#change-${id}`} aria-label={`改${name}`}>
          改文字、单位、期限
        </Link>
      )}
    </div>
  );
}

function Words({ change: { before, after } }: { change: Change }) {
  if (before && after) {
    return (
      <p className="compare">
        <TextPieces pieces={compareText(before.text, after.text)} />
      </p>
    );
  }
  return <p className="compare">{before ? <del>{before.text}</del> : <ins>{after?.text}</ins>}</p>;
}

function Differences({
  before,
  after,
}: {
  before: NonNullable<Change['before']>;
  after: NonNullable<Change['after']>;
}) {
  const { parties, deadline } = dutyDifference(before, after);
  return (
    <dl className="kv">
      {parties && (
        <>
          <dt>单位</dt>
          <dd>
            <DutyChips parties={before.parties} /> 改为 <DutyChips parties={after.parties} />
          </dd>
        </>
      )}
      {deadline && (
        <>
          <dt>期限</dt>
          <dd>
            <del>{deadlineLabel(before.deadline).text}</del> <ins>{deadlineLabel(after.deadline).text}</ins>
          </dd>
        </>
      )}
    </dl>
  );
}
