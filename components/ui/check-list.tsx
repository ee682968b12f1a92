export type Check = { id: string; result: 'passed' | 'warning' | 'failed'; text: string };

const MARK = {
  passed: { sign: '✓', tone: 'ok', spoken: '通过：' },
  warning: { sign: '!', tone: 'soon', spoken: '注意：' },
  failed: { sign: '✕', tone: 'owed', spoken: '不过：' },
} as const;

/** What was checked by machine, each with its result in words; only findings are coloured. */
export function CheckList({ label, checks }: { label: string; checks: readonly Check[] }) {
  return (
    <ul className="au" aria-label={label}>
      {checks.map(({ id, result, text }) => (
        <li key={id}>
          <b className={MARK[result].tone} aria-hidden="true">
            {MARK[result].sign}
          </b>
          <span className={result === 'passed' ? undefined : MARK[result].tone}>
            <span className="vh">{MARK[result].spoken}</span>
            {text}
          </span>
        </li>
      ))}
    </ul>
  );
}
