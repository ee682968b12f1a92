import { z } from 'zod';

const offset = z.number().int().min(0);

/** The clauses of a frozen draft as the database keeps them. */
export const outlineSchema = z.array(
  z.object({
    ordinal: z.number().int(),
    anchor: z.string(),
    title: z.string(),
    level: z.number().int(),
    heading: z.boolean(),
    start: offset,
    end: offset,
    duties: z.array(
      z.object({
        id: z.string(),
        number: z.number().int(),
        text: z.string(),
        start: offset.nullable(),
        end: offset.nullable(),
        bodyIds: z.array(z.string()),
        namedIds: z.array(z.string()),
      }),
    ),
  }),
);
