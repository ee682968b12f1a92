import { useState } from 'react';
import { BYTES_PER_MB, READING_LIMITS } from '@/lib/document/limits';
import { PLAN_REFUSALS } from '@/lib/plan/checking-messages';
import { newId } from '@/lib/shared/new-id';
import type { ChosenFile } from './chosen-files';
import type { FileReply } from './send-files';

const say = (code: string): string => PLAN_REFUSALS[code]?.say({}) ?? '';
const isTooLarge = ({ size }: File): boolean => size > READING_LIMITS.fileMegabytes * BYTES_PER_MB;
const asChosen = (file: File): ChosenFile => ({
  id: newId(),
  file,
  ...(isTooLarge(file) && { refused: say('document-too-large') }),
});

/** Why the files cannot go off as they are, before a byte of them is sent. */
function refusalOf(chosen: readonly ChosenFile[]): string | null {
  if (chosen.length === 0) return say('file-missing');
  if (chosen.length > READING_LIMITS.files) return say('documents-too-many');
  const bytes = chosen.reduce((sum, { file }) => sum + file.size, 0);
  return bytes > READING_LIMITS.totalMegabytes * BYTES_PER_MB ? say('documents-too-large') : null;
}

/** The list of files on the upload form: added to by every choice and drop, put in order, taken from. */
export function useChosenFiles() {
  const [chosen, setChosen] = useState<readonly ChosenFile[]>([]);
  return {
    chosen,
    check: () => refusalOf(chosen),
    hasRefused: chosen.some(({ refused }) => refused !== undefined),
    add: (files: readonly File[]) => setChosen((all) => [...all, ...files.map(asChosen)]),
    remove: (id: string) => setChosen((all) => all.filter((each) => each.id !== id)),
    move: (index: number, by: -1 | 1) =>
      setChosen((all) => {
        const order = [...all];
        order.splice(index + by, 0, ...order.splice(index, 1));
        return order;
      }),
    mark: (replies: readonly FileReply[]) =>
      setChosen((all) =>
        all.map(({ id, file }, index) => {
          const refused = replies.find((reply) => reply.index === index)?.message;
          return { id, file, ...(refused && { refused }) };
        }),
      ),
  };
}
