const KEYS = [
  ['J K', '下一条、上一条；Enter 确认，未定的句子按 Enter 加为任务'],
  ['E', '打开修改；Esc 收起'],
  ['D M', '拆成几条；并入上一条'],
  ['B', '未定的句子定为背景'],
  ['N', '下一处没核对的'],
  ['X', '勾选，再按取消；勾好后在下面一起确认或移除'],
  ['U Ctrl+Z', '撤销自己上一步，可以连按'],
] as const;

/** The keys of the page, opened with `?`. */
export function KeyHelp() {
  return (
    <details className="key-help" data-help="">
      <summary className="lk f12">
        <kbd>?</kbd> 全部按键
      </summary>
      <dl>
        {KEYS.map(([keys, words]) => (
          <div key={keys}>
            <dt>
              <kbd>{keys}</kbd>
            </dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
