import { z } from 'zod';
import { idField, requiredText } from '@/lib/shared/field-schemas';

/** `seen` says which preview was looked at. */
export const applyOfflineSchema = z.object({ fileId: idField, seen: requiredText(64, '页面已过期，请刷新') });
export type ApplyOffline = z.output<typeof applyOfflineSchema>;

/** Largest workbook taken as it is sent, and what it may hold once unpacked; 500 obligations have some 100 kB. */
export const LARGEST_OFFLINE_MB = 5;
export const OFFLINE_LIMITS = { unpackedBytes: 40 * 1024 * 1024, rows: 5000, columns: 26 };
