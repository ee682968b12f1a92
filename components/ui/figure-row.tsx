export type Figure = { label: string; value: string; owed?: boolean };

/** A few figures to be read at a glance, each over its words. */
export function FigureRow({ figures }: { figures: readonly Figure[] }) {
  return (
    <dl className="figures">
      {figures.map((figure) => (
        <div key={figure.label}>
          <dt>{figure.label}</dt>
          <dd className={figure.owed ? 'owed' : undefined}>{figure.value}</dd>
        </div>
      ))}
    </dl>
  );
}
