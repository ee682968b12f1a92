/** Numbered progress lines: 〔1/6〕安装依赖…… 完成，12.3 秒 */
export function makeSteps(total) {
  let number = 0;
  return {
    /** Runs `work` under a line that says `doing`; with nothing to do only `done` is said. */
    async run({ isDone, done, doing, work }) {
      number += 1;
      const head = `〔${number}/${total}〕`;
      if (isDone) {
        console.log(`${head}${done}`);
        return undefined;
      }
      process.stdout.write(`${head}${doing}…… `);
      const started = Date.now();
      try {
        const result = await work();
        console.log(`完成，${((Date.now() - started) / 1000).toFixed(1)} 秒`);
        return result;
      } catch (error) {
        console.log('没有成功');
        throw error;
      }
    },
  };
}
