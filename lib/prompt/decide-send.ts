import { accept, type Decision, refuse } from '@/lib/shared/decision';

type Line = { obligationId: string; ticked: boolean; owed: boolean };
type Message = { id: string; ticked: boolean; lines: readonly Line[] };

export type GoingMessage = { id: string; obligationIds: string[] };
type SendRefusal = 'nothing-to-send';

/**
 * What goes out of a draft: the ticked messages with their ticked lines, without what has been reported or cancelled
 * since the draft was made; a message with no line left does not go.
 */
export function decideSend(messages: readonly Message[]): Decision<GoingMessage[], SendRefusal> {
  const going = messages
    .filter(({ ticked }) => ticked)
    .map(({ id, lines }) => ({
      id,
      obligationIds: lines.filter((line) => line.ticked && line.owed).map(({ obligationId }) => obligationId),
    }))
    .filter(({ obligationIds }) => obligationIds.length > 0);
  return going.length > 0 ? accept(going) : refuse('nothing-to-send');
}
