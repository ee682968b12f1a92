import type { BodyRecord } from '@/lib/organisation/body-record';

/** How much a body has to do: what is open goes to whoever is the contact, so it is listed for a hand-over. */
export function BodyWork({ obligations: { open, closed, next } }: Pick<BodyRecord, 'obligations'>) {
  return (
    <>
      <p>
        未办结 <b className="num">{open}</b> 件，已办结 <b className="num">{closed}</b> 件
        {open > 0 && <span className="m">。换联系人时随单位走，新联系人登录就看得到</span>}
      </p>
      {next.length > 0 && (
        <ul className="list-disc pl-5 f13">
          {next.map(({ id, text, period, dueOn }) => (
            <li key={id}>
              {text} <span className="m num">{dueOn ? `${period}，${dueOn} 前` : period}</span>
            </li>
          ))}
        </ul>
      )}
      {open > next.length && <p className="m f12">还有 {open - next.length} 件没有列出</p>}
    </>
  );
}
