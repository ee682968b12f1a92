import { Seal } from '@/components/ui/seal';
import { SectionHead } from '@/components/ui/section-head';
import { Table } from '@/components/ui/table';
import type { Opinion, Recipient } from '@/lib/consultation/consultation';
import { KIND_NAMES } from '@/lib/organisation/body-words';
import { momentLabel } from '@/lib/shared/day-label';
import type { LocalDate } from '@/lib/shared/local-date';

const COLUMNS = [
  { name: '单位' },
  { name: '类别' },
  { name: '回复' },
  { name: '什么时候、谁' },
  { name: '意见', align: 'right' },
  { name: '反馈' },
] as const;

type Given = {
  consultationId: string;
  recipients: readonly Recipient[];
  opinions: readonly Opinion[];
  published: boolean;
  today: LocalDate;
};

/** Who has answered and who has not; the silent ones first, by name, to be called. */
export function ReplyTable({ consultationId, recipients, opinions, published, today }: Given) {
  const silent = recipients.filter(({ answer }) => answer === 'waiting');
  const countOf = (bodyId: string) => opinions.filter((opinion) => opinion.bodyId === bodyId).length;
  return (
    <div className="stack">
      {silent.length > 0 && (
        <section aria-label="没有回复的单位">
          <SectionHead title="没有回复" count={`${silent.length} 个单位`} owed />
          <p className="f13">{silent.map(({ shortName }) => shortName).join('、')}</p>
        </section>
      )}
      <Table caption="回复情况" columns={COLUMNS}>
        {recipients.map((one) => (
          <tr key={one.bodyId}>
            <th scope="row">{one.shortName}</th>
            <td>{KIND_NAMES[one.kind]}</td>
            <td>
              <ReplySeal {...one} />
            </td>
            <td className="nw">
              {one.answeredAt ? `${momentLabel(one.answeredAt, today)} ${one.answeredByName ?? ''}` : ''}
              {!one.answeredAt && one.remindedAt ? `${momentLabel(one.remindedAt, today)} 催过` : ''}
            </td>
            <td className="r">{countOf(one.bodyId)}</td>
            <td>
              {published && one.answer !== 'waiting' && (
                <a className="lk" href={`/api/consultations/${consultationId}/feedback?body=${one.bodyId}`} download>
                  反馈 .docx
                </a>
              )}
            </td>
          </tr>
        ))}
      </Table>
    </div>
  );
}

function ReplySeal({ answer, late }: Pick<Recipient, 'answer' | 'late'>) {
  if (answer === 'waiting') return <Seal state="pending" label="没有回复" text />;
  const label = answer === 'none' ? '没有意见' : '有意见';
  return <Seal state={late ? 'late' : 'supplied'} label={late ? `${label}，逾期` : label} text />;
}
