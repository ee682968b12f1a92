import { CHANNEL_NAMES } from '@/lib/detail/channel';
import { clockLabel } from '@/lib/detail/clock';
import type { DutyDetail } from '@/lib/detail/duty-detail';

/** What a task asks beside its sentence, as a paper prints it. */
export type TaskAsks = {
  supervised: boolean;
  elements: readonly string[];
  channels: readonly string[];
  /** The parts of separate leads by name (S6); in the paper of one body only its own. */
  parts: readonly { name: string; text: string }[];
  clock: string | null;
  vertical: string | null;
};

/** The detail of a duty for a paper; `nameOf` gives the printed name of a lead. */
export function asksOf(detail: DutyDetail, nameOf: (bodyId: string) => string | undefined): TaskAsks {
  const { supervised, elements, channels, parts, clock, verticalRequirement } = detail;
  return {
    supervised,
    elements: elements.map(({ text }) => text),
    channels: channels.map((channel) => CHANNEL_NAMES[channel]),
    parts: parts.flatMap(({ bodyId, text }) => {
      const name = nameOf(bodyId);
      return name ? [{ name, text }] : [];
    }),
    clock: clock && clockLabel(clock),
    vertical: verticalRequirement,
  };
}

/** The lines 工作要求 gets below the sentence: elements, channels, parts, the vertical requirement. */
export function asksLines({ elements, channels, parts, vertical }: TaskAsks): string[] {
  return [
    elements.length > 0 ? `公开要素：${elements.map((text, index) => `${index + 1}.${text}`).join('；')}。` : '',
    channels.length > 0 ? `公开渠道：${channels.join('、')}。` : '',
    parts.length > 0 ? `分工：${parts.map(({ name, text }) => `${name}：${text}`).join('；')}。` : '',
    vertical ? `省直要求：${vertical}` : '',
  ].filter((line) => line !== '');
}
