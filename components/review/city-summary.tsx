import { type CityCounts, percentClosed, type SentencePart } from '@/lib/review/city-figures';

/** The sentence a director reads aloud; what is owed stands in vermilion. */
export function CitySentence({ parts }: { parts: readonly SentencePart[] }) {
  return (
    <p className="city-sentence">
      {parts.map(({ text, owed }) =>
        owed ? (
          <em key={text} className="owed">
            {text}
          </em>
        ) : (
          text
        ),
      )}
    </p>
  );
}

/** The five figures of the city, which add up to the whole. */
export function CityFigureStrip({ counts }: { counts: CityCounts }) {
  const figures = [
    { name: '办结', value: counts.closed, note: `占 ${percentClosed(counts) ?? 0}%` },
    { name: '待审', value: counts.submitted, note: '已报送，等政务公开科审' },
    { name: '在办', value: counts.open, note: '都没到期' },
    { name: '退回', value: counts.returned, note: '要改好再报' },
    { name: '逾期', value: counts.overdue, note: '过了期限还没报送', owed: counts.overdue > 0 },
  ];
  return (
    <dl className="city-figures">
      {figures.map(({ name, value, note, owed }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd className={owed ? 'owed' : undefined}>{value}</dd>
          <dd className="m f12">{note}</dd>
        </div>
      ))}
    </dl>
  );
}
