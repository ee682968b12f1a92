/**
 * Scope: what one duty asks in full, beyond its sentence: elements, channels, clock, tags, the parts of separate leads.
 * The office sets it while the plan is checked; with the issue it is frozen, except for the mark of supervision (督办).
 */
import type { Channel } from './channel';
import type { Clock } from './clock';
import type { Level } from './level';
import type { TaskType } from './task-type';

/** One thing to be published (要素, S10). `start` points into the plan's text; null for words of the office. */
export type Element = { id: string; text: string; start: number | null };

/** S11: what 厦门 2017 asks to be settled for each task; all optional. */
export const ATTRIBUTES = ['scope', 'content', 'form', 'procedure', 'time', 'requirement', 'person'] as const;
export type AttributeName = (typeof ATTRIBUTES)[number];
export type Attributes = Partial<Record<AttributeName, string>>;

export const ATTRIBUTE_NAMES: Record<AttributeName, string> = {
  scope: '公开范围',
  content: '公开内容',
  form: '公开形式',
  procedure: '公开程序',
  time: '公开时间',
  requirement: '具体要求',
  person: '责任人',
};

/** The part of one lead where several lead separately (S6). */
export type LeadPart = { bodyId: string; text: string };

export type DutyDetail = {
  elements: Element[];
  channels: Channel[];
  /** Codes of `field-tag.ts`. */
  fields: string[];
  levels: Level[];
  taskType: TaskType | null;
  supervised: boolean;
  /** 省直部门具体要求 (S21). */
  verticalRequirement: string | null;
  attributes: Attributes;
  clock: Clock | null;
  parts: LeadPart[];
  /** The office has looked at it; false while it is only what the words suggest. */
  confirmed: boolean;
  /** 0 while nothing is stored. */
  version: number;
};
