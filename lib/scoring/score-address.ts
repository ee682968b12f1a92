/** Addresses of the assessment's pages; `plan` names the year's plan, so that a link still shows that year next year. */
const withPlan = (path: string, plan: string, more: Record<string, string | null> = {}): string => {
  const query = new URLSearchParams({ plan });
  for (const [name, value] of Object.entries(more)) if (value) query.set(name, value);
  return `${path}?${query}`;
};

export const scoresAddress = (plan: string, at: { group?: string | null; body?: string | null } = {}): string =>
  withPlan('/scores', plan, { group: at.group ?? null, body: at.body ?? null });

export const sheetAddress = (plan: string, bodyId: string): string => withPlan(`/scores/${bodyId}`, plan);

export const factsAddress = (plan: string, bodyId?: string): string =>
  withPlan('/scores/facts', plan, { body: bodyId ?? null });

export const schemeAddress = (plan: string): string => withPlan('/scores/scheme', plan);

export const reportAddress = (plan: string): string => withPlan('/reports', plan);

export const paperAddress = (plan: string, format: 'docx' | 'xlsx'): string =>
  withPlan('/api/reports/year-end', plan, { format });
