const STEPS = { high: 3, medium: 2, low: 1 } as const;
const WORD = { high: '高', medium: '中', low: '低' } as const;

/** How sure the recognition is: three steps and the word, never a percentage. */
export function Confidence({ level }: { level: keyof typeof STEPS }) {
  return (
    <span className="cf">
      {[1, 2, 3].map((step) => (
        <i key={step} className={step <= STEPS[level] ? 'f' : undefined} />
      ))}
      <span>
        <span className="vh">把握</span>
        {WORD[level]}
      </span>
    </span>
  );
}
