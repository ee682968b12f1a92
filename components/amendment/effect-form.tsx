'use client';
import { useActionState } from 'react';
import { ConfirmSubmit } from '@/components/ui/confirm-submit';
import { ErrorSummary } from '@/components/ui/error-summary';
import { SubmitButton } from '@/components/ui/submit-button';
import type { Amendment } from '@/lib/amendment/amendment';
import { takeEffectAction, withdrawAmendmentAction } from '@/lib/amendment/server/actions';
import { errorsOf, IDLE } from '@/lib/shared/form-state';

type Shown = { draft: Pick<Amendment, 'id' | 'version'>; open: number; bodies: number; moved: number };

function Seen({ draft }: Pick<Shown, 'draft'>) {
  return (
    <>
      <input type="hidden" name="amendmentId" value={draft.id} />
      <input type="hidden" name="version" value={draft.version} />
    </>
  );
}

/** 生效 asks once, naming whom it reaches; 撤销 throws the draft away. */
export function EffectForm({ draft, open, bodies, moved }: Shown) {
  const [effect, effectAction] = useActionState(takeEffectAction, IDLE);
  const [withdrawn, withdrawAction] = useActionState(withdrawAmendmentAction, IDLE);
  return (
    <div className="flex flex-wrap items-start gap-3">
      <form action={effectAction} aria-label="修订生效">
        <Seen draft={draft} />
        <ErrorSummary errors={errorsOf(effect)} />
        {open > 0 && <p className="owed">还有 {open} 条要核对，核对完才能生效</p>}
        <ConfirmSubmit
          title={`修订生效，${bodies} 个单位的 ${moved} 件有变化`}
          confirmLabel="生效"
          busyLabel="正在生效…"
          details="各单位的工作台上马上看到改了什么。已办结的照旧，除非你要求补报；取消的不计入完成、逾期和得分。生效后不能撤回，只能再修订。"
        >
          修订生效
        </ConfirmSubmit>
      </form>
      <form action={withdrawAction} aria-label="撤销修订">
        <Seen draft={draft} />
        <ErrorSummary errors={errorsOf(withdrawn)} />
        <SubmitButton look="plain" busyLabel="正在撤销…">
          撤销这次修订
        </SubmitButton>
      </form>
    </div>
  );
}
