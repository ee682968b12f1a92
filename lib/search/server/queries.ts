import type { Actor } from '@/lib/access/actor';
import { can, reachOf } from '@/lib/access/can';
import { ACCOUNTS_PER_PAGE } from '@/lib/account/server/queries';
import { findOwnPlan } from '@/lib/report/server/queries';
import { pageCandidates } from '@/lib/search/page-candidates';
import { type Candidate, pickHits } from '@/lib/search/pick-hits';
import type { SearchGroup } from '@/lib/search/search-hit';
import { likePattern, parseSearchQuery, type SearchQuery } from '@/lib/search/search-query';
import { today } from '@/lib/server/clock';
import {
  type FoundPlan,
  type FoundTask,
  listAccountNames,
  listBodyNames,
  listEvidence,
  listOwnTasks,
  listPlanNames,
  listPostNames,
  listTasks,
} from './search-store';

/** Everything the actor may see that answers what was typed, by kind; an empty list for an empty query. */
export async function searchAll(actor: Actor, typed: string): Promise<SearchGroup[]> {
  const query = parseSearchQuery(typed);
  if (query.words.length === 0) return [];
  const [body, task, plans, evidence, person] = await Promise.all([
    bodyCandidates(actor),
    taskCandidates(actor, query),
    planCandidates(actor),
    evidenceCandidates(actor, query),
    personCandidates(actor),
  ]);
  const page = pageCandidates(actor, plans.newest);
  return pickHits(query, { body, task, plan: plans.candidates, evidence, person, page });
}

/** Letters may be pinyin, of which the database knows nothing. */
const surePatterns = ({ words }: SearchQuery): string[] =>
  words.flatMap(({ text, letters }) => (letters === null ? [likePattern(text)] : []));

async function bodyCandidates(actor: Actor): Promise<Candidate[]> {
  if (!can(actor, 'body.read')) return [];
  return (await listBodyNames()).map(({ id, name, shortName, validTo, aliases }) => ({
    hit: { id, title: shortName, note: validTo ? `${name}，${validTo} 止` : name, href: `/bodies/${id}` },
    // Most people leave the 市 away: 发改委, fgw.
    spellings: [shortName, name, ...aliases, shortName.replace(/^[市县区](?=.{2})/, '')],
  }));
}

const taskNote = ({ year, number, anchor }: Omit<FoundTask, 'dutyId'>): string =>
  `${year} 年第 ${number} 条，${anchor}`;

const taskSpellings = ({ number, anchor, text }: Omit<FoundTask, 'dutyId'>): string[] => [
  `${number}`,
  `${number}条`,
  `第${number}条`,
  anchor,
  text,
];

/** Everybody's tasks for those who read plans; else what the own bodies have to do. */
async function taskCandidates(actor: Actor, query: SearchQuery): Promise<Candidate[]> {
  const patterns = surePatterns(query);
  const reach = reachOf(actor, 'obligation.read');
  const [tasks, own] = await Promise.all([
    can(actor, 'plan.read') ? listTasks(patterns) : [],
    reach === 'city' ? [] : listOwnTasks(reach, patterns),
  ]);
  return [
    ...own.map(({ obligationId, body, cancelled, ...task }) => ({
      hit: {
        id: obligationId,
        title: task.text,
        note: `${taskNote(task)}，${body}${cancelled ? '，已取消' : ''}`,
        href: `/my-tasks/${obligationId}`,
      },
      spellings: taskSpellings(task),
    })),
    ...tasks.map((task) => ({
      hit: {
        id: task.dutyId,
        title: task.text,
        note: taskNote(task),
        href: `/plans/${task.planId}/duties/${task.dutyId}`,
      },
      spellings: taskSpellings(task),
    })),
  ];
}

type PlanCandidates = { candidates: Candidate[]; newest: Parameters<typeof pageCandidates>[1] };

const PLAN_NOTES: Record<FoundPlan['state'], string> = { checking: '，核对中', issued: '', closed: '，已关闭' };

async function planCandidates(actor: Actor): Promise<PlanCandidates> {
  const all = can(actor, 'plan.read');
  const own = all ? null : await findOwnPlan(actor);
  if (!all && !own) return { candidates: [], newest: undefined };
  const plans = await listPlanNames(own ? [own.planId] : null);
  const candidates = plans.map(({ id, year, title, documentNumber, state }) => ({
    hit: {
      id,
      title,
      note: `${documentNumber ?? `${year} 年`}${PLAN_NOTES[state]}`,
      href: own ? '/my-tasks/year' : `/plans/${id}`,
    },
    spellings: [title, `${year}年`, ...(documentNumber ? [documentNumber] : [])],
  }));
  return { candidates, newest: plans[0] };
}

async function evidenceCandidates(actor: Actor, query: SearchQuery): Promise<Candidate[]> {
  const reach = reachOf(actor, 'evidence.read');
  const found = await listEvidence(reach === 'city' ? null : reach, {
    sure: surePatterns(query),
    all: query.words.map(({ text }) => likePattern(text)),
    text: query.text,
  });
  return found.map(({ id, title, url, fileId, body, publishedOn, obligationId }) => ({
    hit: {
      id,
      title,
      note: publishedOn ? `${body}，${publishedOn} 公开` : body,
      href: reach === 'city' ? (url ?? `/api/evidence-files/${fileId ?? ''}`) : ownEvidence(title, obligationId),
    },
    spellings: [title, ...(url ? [url] : [])],
  }));
}

const ownEvidence = (title: string, obligationId: string | null): string =>
  obligationId ? `/my-tasks/${obligationId}` : `/my-evidence?${new URLSearchParams({ q: title })}`;

/** Accounts, each on the page of the list it stands on, for those who manage them; who holds which post for all who see bodies. */
async function personCandidates(actor: Actor): Promise<Candidate[]> {
  const [accounts, posts] = await Promise.all([
    can(actor, 'account.manage') ? listAccountNames() : [],
    can(actor, 'body.read') ? listPostNames(today()) : [],
  ]);
  return [
    ...accounts.map(({ id, username, displayName, place }) => ({
      hit: {
        id,
        title: displayName,
        note: `账号 ${username}`,
        href: `/people?page=${Math.ceil(place / ACCOUNTS_PER_PAGE)}`,
      },
      spellings: [displayName, username],
    })),
    ...posts.map(({ id, bodyId, body, title, phone }) => ({
      hit: { id, title, note: phone ? `${body}，${phone}` : body, href: `/bodies/${bodyId}` },
      spellings: [title, ...(phone ? [phone] : [])],
    })),
  ];
}
