import type { CheckedPlan, Duty } from '@/lib/plan/checked-plan';
import { newId } from '@/lib/shared/new-id';
import { findChannels } from './channel';
import { clockOfRule } from './clock';
import type { DutyDetail } from './duty-detail';
import { findFields } from './field-tag';
import { findElements } from './find-elements';
import { findLevels } from './level';
import { type Lead, proposeParts } from './propose-parts';
import { findTaskType } from './task-type';

type Source = Pick<CheckedPlan, 'year' | 'sourceText'>;
type Words = Pick<Duty, 'text' | 'start' | 'end' | 'deadline' | 'separateLeads' | 'parties'>;

/** What a duty's own words suggest of its detail; nothing is stored, and nothing of it is the office's word. */
export function proposeDetail(duty: Words, plan: Source): DutyDetail {
  const { text, deadline, start, end } = duty;
  // Once the office has rewritten the sentence, its words have no place in the plan's text any more.
  const verbatim = start !== null && end !== null && plan.sourceText.slice(start, end) === text;
  const counted = deadline.kind === 'relative' && deadline.dueOn === null;
  return {
    elements: findElements(text).map((found) => ({
      id: newId(),
      text: found.text,
      start: verbatim ? start + found.start : null,
    })),
    channels: findChannels(text),
    fields: findFields(text, plan.year),
    levels: findLevels(text),
    taskType: findTaskType(text),
    supervised: false,
    verticalRequirement: null,
    attributes: {},
    clock: counted ? clockOfRule(deadline.rule) : null,
    parts: duty.separateLeads ? proposeParts(text, leadsOf(duty)) : [],
    confirmed: false,
    version: 0,
  };
}

/** The leads of a duty that are known bodies, in the order of the statement. */
export const leadsOf = ({ parties }: Pick<Duty, 'parties'>): Lead[] =>
  parties.flatMap(({ role, bodyId, name }) => (role === 'lead' && bodyId ? [{ bodyId, name }] : []));
