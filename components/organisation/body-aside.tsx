import { LinkButton } from '@/components/ui/link-button';
import { Sheet } from '@/components/ui/sheet';
import { SINCE_UNKNOWN } from '@/lib/organisation/body';
import type { BodyRecord } from '@/lib/organisation/body-record';
import type { LocalDate } from '@/lib/shared/local-date';
import type { BodyChoice } from './body-fields';
import { ChangeBodyForm, NewAliasForm } from './body-forms';
import { PostForm } from './post-forms';
import { SuccessionForm } from './succession-form';

/** What an administrator can do with a body; a body that has ended is corrected, nothing else. */
export function BodyAside({ body, others, day }: { body: BodyRecord; others: readonly BodyChoice[]; day: LocalDate }) {
  const { id, name, shortName, kind, level } = body;
  const values = {
    id,
    name,
    shortName,
    kind,
    level,
    parentId: body.parentId ?? '',
    validFrom: body.validFrom === SINCE_UNKNOWN ? '' : body.validFrom,
    validTo: body.validTo ?? '',
  };
  const isOpen = body.validTo === null;
  return (
    <>
      {isOpen && (
        <Sheet title="到任、交接">
          <PostForm bodyId={body.id} held={body.posts.filter(({ validTo }) => validTo === null)} today={day} />
        </Sheet>
      )}
      <Sheet title="别名">
        <NewAliasForm bodyId={body.id} />
      </Sheet>
      <details className="sheet pad">
        <summary className="lk">更正名称、类别、上级、起止</summary>
        <ChangeBodyForm body={values} parents={others} />
      </details>
      {isOpen && (
        <details className="sheet pad">
          <summary className="lk">登记沿革：改名、并入、分设</summary>
          <SuccessionForm bodyId={body.id} heirs={others} />
        </details>
      )}
      {isOpen && <LinkButton href={`/bodies/${body.id}/merge`}>和另一个重复的单位合并</LinkButton>}
    </>
  );
}
