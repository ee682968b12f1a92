import Link from 'next/link';
import { DataList } from '@/components/ui/data-list';
import { numberText, sourcesText } from '@/lib/problem/problem';
import type { ProblemView } from '@/lib/problem/problem-view';
import { dayLabel, momentLabel } from '@/lib/shared/day-label';
import type { LocalDate } from '@/lib/shared/local-date';

type Base = '/problems' | '/my-problems';

function Relatives({ problem, base }: { problem: ProblemView; base: Base }) {
  const { mergedInto, merged } = problem;
  if (mergedInto)
    return (
      <>
        并入 <Link href={`${base}/${mergedInto.id}`}>{numberText(mergedInto.number)}</Link>
      </>
    );
  return merged.map(({ id, number, sources }) => (
    <div key={id}>
      <Link href={`${base}/${id}`}>{numberText(number)}</Link>（{sourcesText(sources)}）并入本问题
    </div>
  ));
}

/** What was found, where, by whom, by when. */
export function ProblemFacts({ problem, today, base }: { problem: ProblemView; today: LocalDate; base: Base }) {
  const { body, task, planTitle, sources, clause, dueOn, extensionTo, penalised, closedOn } = problem;
  const related = problem.mergedInto !== null || problem.merged.length > 0;
  const shownTask = task && (base === '/my-problems' ? `/my-tasks/${task.obligationId}` : null);
  const taskWords = task && `第 ${task.number} 条 ${task.text}`;
  return (
    <DataList
      items={[
        { term: '单位', detail: body.name },
        { term: '要点', detail: planTitle },
        {
          term: '任务',
          detail: shownTask ? <Link href={shownTask}>{taskWords}</Link> : (taskWords ?? '没有对应到任务'),
        },
        { term: '违反', detail: clause },
        { term: '来源', detail: sourcesText(sources) },
        {
          term: '整改期限',
          detail: `${dayLabel(dueOn, today)}${extensionTo ? `，申请延到${dayLabel(extensionTo, today)}，等答复` : ''}`,
        },
        { term: '考核', detail: penalised ? '计入考核' : '不计入考核' },
        { term: '记入', detail: `${problem.recordedBy}，${momentLabel(problem.recordedAt, today)}` },
        ...(closedOn ? [{ term: '销号', detail: dayLabel(closedOn, today) }] : []),
        ...(related ? [{ term: '合并', detail: <Relatives problem={problem} base={base} /> }] : []),
      ]}
    />
  );
}
