import AxeBuilder from '@axe-core/playwright';
import { test as base, expect, type Page } from '@playwright/test';
import { prisma } from '@/lib/server/db';
import { aBody, aPost } from '@/prisma/seed/a-body';
import { aConsultation, aDraft } from '@/prisma/seed/a-consultation';
import { aDetail } from '@/prisma/seed/a-detail';
import { aHandOver } from '@/prisma/seed/a-hand-over';
import { aPlanInChecking } from '@/prisma/seed/a-plan-in-checking';
import { aProblem } from '@/prisma/seed/a-problem';
import { aSession } from '@/prisma/seed/a-session';
import { anAccount, type BuiltAccount } from '@/prisma/seed/an-account';
import { aDepartmentNearlyScored, anAssessment } from '@/prisma/seed/an-assessment';
import { anObligation, aPlan, aTask } from '@/prisma/seed/an-obligation';
import { anUpstreamLink } from '@/prisma/seed/an-upstream-link';
import { aPendingSubmission, evidenceFor, settleDecisions } from '@/prisma/seed/evidence-for';

/** Builds what a journey needs in the database of the server under test; each spec builds its own. */
const world = {
  body: aBody,
  post: aPost,
  account: anAccount,
  plan: aPlan,
  planInChecking: aPlanInChecking,
  session: aSession,
  task: aTask,
  obligation: anObligation,
  detail: aDetail,
  evidence: evidenceFor,
  pendingSubmission: aPendingSubmission,
  settleDecisions,
  draft: aDraft,
  consultation: aConsultation,
  problem: aProblem,
  handOver: aHandOver,
  upstreamLink: anUpstreamLink,
  assessment: anAssessment,
  departmentNearlyScored: aDepartmentNearlyScored,
  /** Ends every session of an account, as an expired or revoked session does. */
  endSessions: (accountId: string) =>
    prisma.session.updateMany({ where: { accountId, revokedAt: null }, data: { revokedAt: new Date() } }),
};

type Fixtures = {
  world: typeof world;
  signIn: (page: Page, account: Pick<BuiltAccount, 'token'>) => Promise<void>;
  checkAccessibility: (page: Page) => Promise<void>;
};

export const test = base.extend<Fixtures>({
  world: async ({ baseURL: _ }, use) => use(world),
  signIn: async ({ baseURL }, use) => {
    await use(async (page, { token }) => {
      await page.context().addCookies([{ name: 'yaodian.session', value: token, url: baseURL ?? '' }]);
    });
  },
  checkAccessibility: async ({ baseURL: _ }, use) => {
    await use(async (page) => {
      // The title of a page reached by a link comes a moment after its words.
      await expect(page).toHaveTitle(/./);
      const { violations } = await new AxeBuilder({ page }).analyze();
      const bad = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
      expect(bad.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
    });
  },
});

export { expect };
