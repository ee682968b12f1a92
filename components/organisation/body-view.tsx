import Link from 'next/link';
import { SectionHead } from '@/components/ui/section-head';
import { SINCE_UNKNOWN } from '@/lib/organisation/body';
import type { BodyRecord } from '@/lib/organisation/body-record';
import type { LocalDate } from '@/lib/shared/local-date';
import { BodyFacts } from './body-facts';
import { BodyHistory } from './body-history';
import { BodyWork } from './body-work';
import { NameTable } from './name-table';
import { PostTable } from './post-table';
import { VacancySeal } from './vacancy-seal';

type Shown = {
  body: BodyRecord;
  way: readonly { id: string; shortName: string }[];
  day: LocalDate;
  mayManage: boolean;
};

/** Everything the directory knows of one body. */
export function BodyView({ body, way, day, mayManage }: Shown) {
  return (
    <>
      <BodyFacts body={body} way={way} />
      <section className="stack tight" aria-labelledby="posts">
        <SectionHead id="posts" title="岗位" actions={<VacancySeal line={body} day={day} />} />
        {body.posts.length > 0 ? (
          <PostTable bodyId={body.id} posts={body.posts} day={day} mayManage={mayManage} />
        ) : (
          <p className="m">还没有登记过谁在岗位上</p>
        )}
      </section>
      <section className="stack tight" aria-labelledby="names">
        <SectionHead id="names" title="别名" count={body.names.length} />
        {body.names.length > 0 && <NameTable bodyId={body.id} names={body.names} mayManage={mayManage} />}
      </section>
      <section className="stack tight" aria-labelledby="work">
        <SectionHead id="work" title="任务" />
        <BodyWork obligations={body.obligations} />
      </section>
      <section className="stack tight" aria-labelledby="groups">
        <SectionHead id="groups" title="在哪些集合名单里" count={body.memberships.length} />
        <ul className="f13">
          {body.memberships.map(({ groupId, name, validFrom, validTo }) => (
            <li key={`${groupId} ${validFrom}`}>
              <Link href={`/bodies/groups/${groupId}`}>{name}</Link>{' '}
              <span className="m num">
                {validFrom === SINCE_UNKNOWN ? '一直在' : `${validFrom} 起`}
                {validTo && `，止于 ${validTo}`}
              </span>
            </li>
          ))}
        </ul>
      </section>
      <section className="stack tight" aria-labelledby="history">
        <SectionHead id="history" title="变更记录" count={body.history.length} />
        {body.history.length > 0 && <BodyHistory lines={body.history} />}
      </section>
    </>
  );
}
