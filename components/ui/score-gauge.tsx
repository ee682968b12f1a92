const WIDTH = 310;

/** Today's score as one bar: earned, still to be won (hatched green) and lost for good. Points out of `full`. */
export function ScoreGauge({ earned, open, full }: { earned: number; open: number; full: number }) {
  const scale = full === 0 ? 0 : WIDTH / full;
  const won = earned * scale;
  const room = open * scale;
  const lost = Math.max(full - earned - open, 0);
  const stripes = Array.from({ length: Math.floor(room / 6) }, (_, index) => `M${won + index * 6} 26l6-26`).join('');
  return (
    <div>
      <svg
        className="chart w-full"
        height={26}
        viewBox={`0 0 ${WIDTH} 26`}
        preserveAspectRatio="none"
        role="img"
        aria-label={`得分构成：已得 ${earned.toFixed(1)} 分，还能得 ${open.toFixed(1)} 分，已扣 ${lost.toFixed(1)} 分`}
      >
        <rect x=".5" y=".5" width={WIDTH - 1} height="25" fill="var(--sunk)" stroke="var(--line-2)" />
        <rect width={won} height="26" fill="var(--blue)" />
        {room > 0 && (
          <>
            <rect x={won} y="1" width={room} height="24" fill="var(--sheet)" />
            <path d={stripes} stroke="var(--green)" strokeWidth="1.6" />
            <rect x={won + 0.5} y=".5" width={room} height="25" fill="none" stroke="var(--green)" />
          </>
        )}
      </svg>
      <div className="f12 s mt-2 flex justify-between" aria-hidden="true">
        <span>已得 {earned.toFixed(1)}</span>
        {open > 0 && <span className="ok">还能得 {open.toFixed(1)}</span>}
        <span>已扣 {lost.toFixed(1)}</span>
      </div>
    </div>
  );
}
