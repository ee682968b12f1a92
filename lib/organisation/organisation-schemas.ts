import { z } from 'zod';
import { idField, requiredText } from '@/lib/shared/field-schemas';
import { POST_KINDS } from './body-post';

export const BODY_KINDS = ['department', 'county', 'public_institution', 'vertical', 'office'] as const;

export const newBodySchema = z.object({
  name: requiredText(60, '填上全称'),
  shortName: requiredText(30, '填上简称，就是要点里的叫法'),
  kind: z.enum(BODY_KINDS, { error: '选一个类别' }),
});

export const addPostSchema = z.object({
  bodyId: idField,
  kind: z.enum(POST_KINDS, { error: '选一个岗位' }),
  title: requiredText(40, '填上职务或姓名'),
});

export const endPostSchema = z.object({ bodyId: idField, postId: idField });

export const addAliasSchema = z.object({ bodyId: idField, alias: requiredText(30, '填上别名') });
