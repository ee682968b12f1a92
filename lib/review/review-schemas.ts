import { z } from 'zod';
import { BATCH_MAX, REASON_MAX } from './submission';

/** Which list stands at the left: everything that waits, only what was returned before, or what was decided today. */
export const QUEUE_VIEWS = ['pending', 'again', 'done'] as const;
export type QueueView = (typeof QUEUE_VIEWS)[number];

/** `view` of an address or form; anything unknown is the whole queue. */
export const parseView = (text: unknown): QueueView => QUEUE_VIEWS.find((view) => view === text) ?? 'pending';

const version = z.coerce.number().int().min(1);

const target = {
  submissionId: z.string().min(1),
  version,
  view: z.string().optional().transform(parseView),
};

export const acceptSchema = z.object(target);

const MISSING = '写上退回的原因，说清缺什么、怎么改';

const reason = z
  .string({ error: MISSING })
  .trim()
  .min(1, MISSING)
  .max(REASON_MAX, `退回原因最多 ${REASON_MAX} 个字`)
  .refine((text) => !text.includes('\u0000'), '有不能保存的字符，请重新输入');

export const returnSchema = z.object({ ...target, reason });

/** A form's field that stands once for each of several things. */
const several = z
  .union([z.string(), z.array(z.string())])
  .optional()
  .transform((given) => (given === undefined ? [] : [given].flat()));

export const undoSchema = z.object({
  submissionId: several.pipe(z.array(z.string().min(1)).min(1).max(BATCH_MAX)),
  view: target.view,
});

const NONE_PICKED = '还没有勾选，先在队列里勾选几份';

/** `picked` is 「submission:version」, what the list showed when its box was ticked. */
const picked = several.pipe(
  z
    .array(
      z
        .string()
        .regex(/^[^:]+:\d{1,9}$/, '队列已更新，请刷新页面再勾选')
        .transform((text) => {
          const [submissionId = '', seen] = text.split(':');
          return { submissionId, version: Number(seen) };
        }),
    )
    .min(1, NONE_PICKED)
    .max(BATCH_MAX, `一次最多办 ${BATCH_MAX} 份`),
);

export const togetherSchema = z.discriminatedUnion('verdict', [
  z.object({ verdict: z.literal('accept'), picked }),
  z.object({ verdict: z.literal('return'), picked, reason }),
]);
