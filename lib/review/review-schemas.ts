import { z } from 'zod';
import { REASON_MAX } from './submission';

/** Which list stands at the left: everything that waits, only what was returned before, or what was decided today. */
export const QUEUE_VIEWS = ['pending', 'again', 'done'] as const;
export type QueueView = (typeof QUEUE_VIEWS)[number];

/** `view` of an address or form; anything unknown is the whole queue. */
export const parseView = (text: unknown): QueueView => QUEUE_VIEWS.find((view) => view === text) ?? 'pending';

const target = {
  submissionId: z.string().min(1),
  view: z.string().optional().transform(parseView),
};

export const acceptSchema = z.object(target);

const MISSING = '写上退回的原因，说清缺什么、怎么改';

export const returnSchema = z.object({
  ...target,
  reason: z
    .string({ error: MISSING })
    .trim()
    .min(1, MISSING)
    .max(REASON_MAX, `退回原因最多 ${REASON_MAX} 个字`)
    .refine((text) => !text.includes('\u0000'), '有不能保存的字符，请重新输入'),
});
