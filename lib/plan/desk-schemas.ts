import { z } from 'zod';

/** What the open page says of itself. */
export const visitSchema = z.object({
  since: z.number().int().min(0),
  dutyId: z.string().max(64).nullable(),
});

const field = z.string().max(20_000);

/** A form half typed: its name and its fields; `since` is the number of the latest act when it was drawn. */
export const draftSchema = z.object({
  form: z.string().min(1).max(200),
  since: z.number().int().min(0),
  values: z
    .record(z.string().max(60), z.union([field, z.array(field).max(600)]))
    .refine((values) => Object.keys(values).length <= 60),
});
