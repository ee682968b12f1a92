import { Button } from '@/components/ui/button';
import type { useAnswers } from './use-answers';

/** What the list does not say: how to ask, that nothing was found, that the server did not answer. */
export function SearchState({ answers, count }: { answers: ReturnType<typeof useAnswers>; count: number }) {
  const { asked, failure, waiting, retry } = answers;
  if (failure && !waiting)
    return (
      <div className="seek-say" role="alert">
        {failure.message}
        {failure.signedOut ? (
          <a href="/login?callbackUrl=/search">重新登录</a>
        ) : (
          <Button size="small" onClick={retry}>
            再试一次
          </Button>
        )}
      </div>
    );
  const isEmpty = asked !== '' && !waiting && count === 0;
  return (
    <div className={count > 0 ? 'seek-say quiet' : 'seek-say'} role="status">
      {asked === '' && '写几个字，或全拼、首字母：饮用水、fagai、fgw'}
      {isEmpty && `没有找到“${asked}”。少写几个字，或换成简称、文号、首字母再试`}
      {asked !== '' && waiting && count === 0 && '正在找…'}
      {count > 0 && <span className="sr-only">{`找到 ${count} 条`}</span>}
    </div>
  );
}
