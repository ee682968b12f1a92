import type { ReactNode } from 'react';

export type PaneLook = 'paper' | 'worktop' | 'well';
export type PanePart = {
  label: string;
  look?: PaneLook;
  /** No padding: a list or table that reaches the edges. */
  flush?: boolean;
  children: ReactNode;
  /** Stays in view at the lower edge: the decision. */
  foot?: ReactNode;
};

function Pane({ label, look = 'paper', flush = false, children, foot }: PanePart) {
  return (
    <section className={['pane', look, flush ? 'flush' : ''].filter(Boolean).join(' ')} aria-label={label}>
      <div className="pane-body">{children}</div>
      {foot && <div className="pane-foot">{foot}</div>}
    </section>
  );
}

/**
 * Two or three panes that scroll on their own (list 356, middle, decision 388; `half` shares the width evenly). Below
 * 1200 px the right one docks at the bottom; on a phone they follow one another.
 */
export function Panes({
  left,
  middle,
  right,
  half = false,
}: {
  left?: PanePart;
  middle?: PanePart;
  right?: PanePart;
  half?: boolean;
}) {
  const shape = half ? 'half' : [left && 'listed', right && 'deciding'].filter(Boolean).join(' ');
  return (
    <div className={`panes ${shape}`}>
      {left && <Pane {...left} />}
      {middle && <Pane {...middle} />}
      {right && <Pane {...right} />}
    </div>
  );
}
