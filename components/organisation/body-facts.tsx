import Link from 'next/link';
import { Fragment } from 'react';
import { DataList } from '@/components/ui/data-list';
import { SINCE_UNKNOWN } from '@/lib/organisation/body';
import type { BodyRecord, Turn } from '@/lib/organisation/body-record';
import { KIND_NAMES, LEVEL_NAMES } from '@/lib/organisation/body-words';
import { SUCCESSION_NAMES } from '@/lib/organisation/succession';

/** Kind, place in the tree, days and what it came from and became. `way` leads down to it. */
export function BodyFacts({ body, way }: { body: BodyRecord; way: readonly { id: string; shortName: string }[] }) {
  const since = body.validFrom === SINCE_UNKNOWN ? '设立日期不详' : `${body.validFrom} 设立`;
  const items = [
    { term: '类别', detail: `${KIND_NAMES[body.kind]}，${LEVEL_NAMES[body.level]}` },
    { term: '上级', detail: way.length > 0 ? <Links bodies={way} between=" › " /> : '没有登记' },
    { term: '下级', detail: body.children.length > 0 ? <Links bodies={body.children} between="、" /> : '没有' },
    { term: '起止', detail: body.validTo ? `${since}，止于 ${body.validTo}` : `${since}，现有` },
    ...body.predecessors.map((turn) => ({ term: '前身', detail: <TurnLine turn={turn} back /> })),
    ...body.successors.map((turn) => ({ term: '去向', detail: <TurnLine turn={turn} /> })),
  ];
  return (
    <DataList
      items={items.map((item, at) => ({
        ...item,
        term: at > 0 && items[at - 1]?.term === item.term ? `${item.term} ${at}` : item.term,
      }))}
    />
  );
}

function Links({ bodies, between }: { bodies: readonly { id: string; shortName: string }[]; between: string }) {
  return (
    <>
      {bodies.map(({ id, shortName }, at) => (
        <Fragment key={id}>
          {at > 0 && between}
          <Link href={`/bodies/${id}`}>{shortName}</Link>
        </Fragment>
      ))}
    </>
  );
}

function TurnLine({
  turn: { otherId, shortName, kind, effectiveOn, document },
  back = false,
}: {
  turn: Turn;
  back?: boolean;
}) {
  const link = <Link href={`/bodies/${otherId}`}>{shortName}</Link>;
  return (
    <>
      {back ? (
        <>
          {link}（{SUCCESSION_NAMES[kind]}本单位）
        </>
      ) : (
        <>
          {SUCCESSION_NAMES[kind]} {link}
        </>
      )}
      <span className="m">
        ，{effectiveOn}，{document}
      </span>
    </>
  );
}
