import type { LocalDate } from '@/lib/shared/local-date';

/** What merging body `from` into `into` would do, counted before anything is done. */
export type MergePreview = {
  from: { id: string; name: string; shortName: string; validTo: LocalDate | null };
  into: { id: string; name: string; shortName: string; validTo: LocalDate | null };
  /** Names that will mean `into`. */
  names: string[];
  obligations: {
    /** Open and untouched: they may be moved. */
    movable: number;
    /** Open, but something was handed in or attached: they are finished where they are. */
    begun: number;
    /** Open, and `into` has the same task and period already. */
    doubled: number;
    closed: number;
  };
  /** Places in plans that are still being checked, where the name then means `into`. */
  draftParties: number;
  children: number;
  groups: string[];
  posts: number;
  accounts: number;
};

export type ObligationChoice = 'move' | 'stay';

/** The sentences of the preview, in the order in which things happen. */
export function explainMerge(preview: MergePreview, choice: ObligationChoice): string[] {
  const { from, into, names, obligations, draftParties, children, groups, posts, accounts } = preview;
  const moved = choice === 'move' ? obligations.movable : 0;
  const stayed = obligations.movable + obligations.begun + obligations.doubled - moved;
  const when = (count: number, sentence: string) => (count > 0 ? [sentence] : []);
  return [
    `${from.name}今天起撤销，注明“并入${into.shortName}”，以后不再出现在可选的单位里`,
    `${names.join('、')}从此都认作${into.shortName}`,
    ...when(moved, `未办结、还没动过的 ${moved} 件转给${into.shortName}`),
    ...when(stayed, `未办结的 ${stayed} 件留在${from.shortName}，由它的账号办完`),
    ...when(obligations.closed, `已办结的 ${obligations.closed} 件不动，仍写${from.shortName}`),
    ...when(draftParties, `还在核对的要点里 ${draftParties} 处改认${into.shortName}；已下达的要点和定格名单不动`),
    ...when(children, `下级 ${children} 个单位改挂到${into.shortName}`),
    ...when(groups.length, `${groups.join('、')}里的位置由${into.shortName}接上`),
    ...when(posts, `在任的 ${posts} 个岗位今天离任，不转过去`),
    ...when(accounts, `账号 ${accounts} 个仍属${from.shortName}，需要时在账号页停用`),
  ];
}
