/**
 * The pages that are measured, one a line: path, who opens it (an account of the generated year), and words that only
 * the right page has. `atMost` is the target for the ratio to the bare page, where there is one.
 */
export const PAGES = [
  { name: 'accounts', path: '/people', as: 'sysadmin', marker: '市第1局联络员' },
  { name: 'own account', path: '/account', as: 'liaison-1', marker: '市第1局' },
  { name: 'sign-in', path: '/login', marker: '登录' },
];
