import { PageHead } from '@/components/layout/page-head';
import { LinkButton } from '@/components/ui/link-button';
import { Seal } from '@/components/ui/seal';
import { type LocalDate, officialDate } from '@/lib/shared/local-date';
import { type WorkbenchCounts, workbenchSentence } from '@/lib/task/workbench-sentence';

type Given = {
  counts: WorkbenchCounts;
  nextDue: LocalDate | null;
  today: LocalDate;
  mayReport: boolean;
  /** Nothing waits for this department anywhere: no task, no problem, no consultation. */
  complete: boolean;
};

/** What is to be done, as a sentence, and the ways to the papers of the year. */
export function WorkbenchHead({ counts, nextDue, today, mayReport, complete }: Given) {
  const { before, figure, after } = workbenchSentence(counts, nextDue);
  const total = counts.returned + counts.month + counts.later + counts.waiting + counts.closed;
  return (
    <PageHead
      sentence
      title={
        <>
          {before}
          {figure && <em>{figure}</em>}
          {after}
        </>
      }
      meta={
        complete && (
          <span className="ok">
            <Seal state="complete" /> 已齐，没有别的要办
          </span>
        )
      }
      actions={
        <>
          <span className="s f13">
            {officialDate(today)}，共 {total} 件，已办结 {counts.closed} 件
          </span>
          {total > 0 && <LinkButton href="/my-tasks/year">全年一页纸</LinkButton>}
          {total > 0 && <LinkButton href="/my-tasks/handover">交接页</LinkButton>}
          {mayReport && <LinkButton href="/my-tasks/offline">离线填报</LinkButton>}
        </>
      }
    />
  );
}
