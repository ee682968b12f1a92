import type { ProblemDesk } from '@/lib/problem/problem-view';
import { AskForm } from './ask-form';
import { ProblemPart } from './problem-part';
import { ReplyForm } from './reply-form';

/** What the department may do with a problem now. */
export function DepartmentActs({ desk, accountId }: { desk: ProblemDesk; accountId: string }) {
  const { problem, department } = desk;
  return (
    <>
      {department.includes('reply') && (
        <ProblemPart id="reply" title="回复整改" owed>
          <ReplyForm problem={problem} accountId={accountId} />
        </ProblemPart>
      )}
      {department.includes('ask-extension') && !problem.extensionTo && (
        <ProblemPart id="ask" title="申请延期">
          <AskForm problem={problem} />
        </ProblemPart>
      )}
    </>
  );
}
