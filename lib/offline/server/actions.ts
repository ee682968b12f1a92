'use server';

import { OFFLINE_REFUSALS } from '@/lib/offline/messages';
import { applyOfflineSchema } from '@/lib/offline/offline-schemas';
import { sayImport } from '@/lib/offline/plan-import';
import { action } from '@/lib/server/action';
import { applyOfflineFile } from './apply-offline-file';

export const applyOfflineAction = action({
  schema: applyOfflineSchema,
  refusals: OFFLINE_REFUSALS,
  revalidate: ['/my-tasks', '/my-evidence'],
  run: async (actor, input) => ({ message: `已导入 ${sayImport(await applyOfflineFile(actor, input))}` }),
});
