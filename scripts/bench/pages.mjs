/** The plan of the generated year; its id follows from the seed (`pg_temp.id` in year.sql). */
const PLAN = '4e550000-0000-733b-8791-95cdf28e0001';

/**
 * The pages that are measured, one a line: path, who opens it (an account of the generated year), and words that only
 * the right page has. The first one is the one whose cold start is timed.
 */
export const PAGES = [
  { name: 'workbench of a department', path: '/my-tasks', as: 'liaison-1', marker: '及时公开第' },
  { name: 'evidence of a department', path: '/my-evidence', as: 'liaison-1', marker: '市第1局工作进展公告' },
  { name: 'review queue', path: '/review', as: 'reviewer', marker: '及时公开第' },
  { name: 'city overview', path: '/overview', as: 'steward', marker: '市第2局' },
  { name: 'matrix of 30,000 cells', path: `/plans/${PLAN}/matrix`, as: 'steward', marker: '200 个单位，150 条任务' },
  { name: 'plans', path: '/plans', as: 'steward', marker: '示例市2016年政务公开工作要点' },
  { name: 'audit trail', path: '/trail', as: 'steward', marker: '市第' },
  { name: 'sign-in', path: '/login', marker: '登录' },
];
