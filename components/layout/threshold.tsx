import type { ReactNode } from 'react';

/** The page before signing in: what this is on the left, one form on the right. */
export function Threshold({ city, demo, children }: { city: string; demo: boolean; children: ReactNode }) {
  return (
    <div className="threshold">
      <section className="threshold-say" aria-label="要点">
        <div>
          <span className="logo brand">要点</span>
        </div>
        <div className="threshold-rule" aria-hidden="true" />
        <div className="threshold-motto" role="img" aria-label="以公开为常态，不公开为例外">
          <span>
            以<span className="em">公开</span>为常态
          </span>
          <span className="second">不公开为例外</span>
        </div>
        <p>
          一份工作要点，分到每个单位、每个日期；
          <br />
          每一分，都说得清依据。
        </p>
      </section>
      <main className="threshold-form" id="main">
        <div className="threshold-middle">{children}</div>
        <div className="threshold-foot">
          <span>{city}政务公开工作台</span>
          <span>{demo ? <span className="demo">演示数据</span> : '内部网络使用'}</span>
        </div>
      </main>
    </div>
  );
}
