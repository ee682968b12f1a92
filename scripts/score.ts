/**
 * npm run -s score -- SCHEME.yaml FACTS.yaml
 *
 * Prints the score sheet of one body as one JSON value. Exit 0; 1 with one sentence on stderr when a file cannot be read.
 * The format of FACTS.yaml is in HELP below, which --help prints.
 */
import { readFile } from 'node:fs/promises';
import { evaluate } from '@/lib/scoring/evaluate';
import { explainNode, explainTotal } from '@/lib/scoring/explain';
import { scoringRefusalSentence } from '@/lib/scoring/messages';
import { parseFacts } from '@/lib/scoring/parse-facts';
import { printSheet } from '@/lib/scoring/print-sheet';
import { parseScheme } from '@/lib/scoring/scheme';
import { allNodes } from '@/lib/scoring/score-tree';
import type { ScoreSheet } from '@/lib/scoring/scoring';

const HELP = `用法：npm run -s score -- 考核办法.yaml 考核事实.yaml

考核事实（FACTS.yaml）：
  group: 市直部门                 # 考核办法 groups 里的一组，可以不写
  indicators:                     # 也可以把各项直接写在最外层，如 A1: 54
    A1: 54                        # 直接给分，或 {points: 54, reason: 理由, decidedBy: 谁}
    A2: 不适用                    # 或 {notApplicable: 理由, approvedBy: 谁}
    A3: null                      # 还不知道；不写也一样
    A1:                           # ratio：按任务加权
      obligations:
        - {obligationId: O1, title: 任务, role: 牵头|责任|配合, outcome: 按期|逾期30天内|逾期30天以上|未完成}
        - {obligationId: O2, title: 任务, role: 配合, dueOn: 2016-09-30, completedOn: 2016-10-08}   # 没完成写 null
    A7: {numerator: 12, denominator: 15}        # ratio：按比例
    A2: {value: 8}                              # band：数值；value: null 是没有办理
    A4: {items: {解读率: true, 回应记录: false, 舆情回应时限: {notApplicable: 理由, approvedBy: 谁}}}   # checklist
    A8: {occurrences: [{title: 情形, count: 1}]}  # deduct；没有发生写 []；也可以只写 {count: 0}
    B1: {occurrences: [{title: 情形, rectified: 按期整改|逾期整改|未整改}]}   # 扣分看整改的；没到期不写 rectified
    B2: {score: 88, of: 100, source: 第三方评估报告, date: 2016-12-20}       # external：外面给的分，要写出处
    B3: {judges: [{name: 甲, points: 8}, {name: 乙, points: 9}]}              # judge：评委平均
    D1: 2                                       # 踩线扣分的一种：发生几次；率写比率，如 0.85
  notApplicable: {A5: {reason: 理由, approvedBy: 谁}}
  vetoes: [{id: V1, decidedBy: 谁, reason: 理由}]
  ceilings: [{id: C1, decidedBy: 谁, reason: 理由}]   # 封顶
  bonus: [{name: 加分的种类, count: 1}]         # 办法没有列种类的，写 points
  majors: [{name: 重大扣分的种类, count: 1}]
每项事实都可以带 evidenceIds: [证据编号] 和 decidedBy: 谁；任务和情形带在每一条上。
`;

async function main(args: string[]): Promise<void> {
  if (args.includes('--help')) {
    process.stdout.write(HELP);
    return;
  }
  const [schemePath, factsPath, ...others] = args;
  if (!schemePath || !factsPath || others.length > 0) return fail('要写两个文件：考核办法和考核事实，写法见 --help');
  const schemeText = await readText(schemePath);
  if (schemeText === null) return fail(`读不到文件 ${schemePath}，请核对路径，文件应当是 UTF-8 文本`);
  const factsText = await readText(factsPath);
  if (factsText === null) return fail(`读不到文件 ${factsPath}，请核对路径，文件应当是 UTF-8 文本`);
  const scheme = parseScheme(schemeText);
  if (!scheme.ok) return fail(scoringRefusalSentence(scheme.refusal, schemePath));
  const facts = parseFacts(factsText, scheme.value);
  if (!facts.ok) return fail(scoringRefusalSentence(facts.refusal, factsPath));
  process.stdout.write(`${JSON.stringify(present(evaluate(scheme.value, facts.value)), null, 2)}\n`);
}

type PrintedNode = ReturnType<typeof printSheet>['nodes'][number];

/** The stored form of the sheet, each node and the whole with its sentence. */
function present(sheet: ScoreSheet) {
  const { total, grade, converted, nodes, ...rest } = printSheet(sheet);
  const sentences = new Map(allNodes(sheet.nodes).map((node) => [node.path, explainNode(node)]));
  const explain = (node: PrintedNode): PrintedNode & { explanation?: string } => ({
    ...node,
    explanation: sentences.get(node.path),
    children: node.children.map(explain),
  });
  return { total, grade, converted, nodes: nodes.map(explain), ...rest, explanation: explainTotal(sheet) };
}

/** The text of a UTF-8 file, null when it is missing, a folder, not ours to read or not UTF-8. */
async function readText(path: string): Promise<string | null> {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(await readFile(path));
  } catch {
    return null;
  }
}

function fail(sentence: string): void {
  process.stderr.write(`${sentence}\n`);
  process.exitCode = 1;
}

await main(process.argv.slice(2));
