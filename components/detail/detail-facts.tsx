import { DataList } from '@/components/ui/data-list';
import { CHANNEL_NAMES } from '@/lib/detail/channel';
import { clockLabel } from '@/lib/detail/clock';
import { ATTRIBUTE_NAMES, ATTRIBUTES, type DutyDetail } from '@/lib/detail/duty-detail';
import { fieldName } from '@/lib/detail/field-tag';
import { LEVEL_NAMES } from '@/lib/detail/level';
import { TASK_TYPE_NAMES, TASK_TYPE_TESTS } from '@/lib/detail/task-type';

type Given = { detail: Omit<DutyDetail, 'elements' | 'parts' | 'version' | 'confirmed'>; ownPart?: string | null };

/** What a duty asks beside its sentence, as far as anything is set. */
export function DetailFacts({ detail, ownPart = null }: Given) {
  const { channels, fields, levels, taskType, supervised, verticalRequirement, attributes, clock } = detail;
  const lines = [
    { term: '督办', detail: supervised ? '市政府重点督办事项' : '' },
    { term: '你的分工', detail: ownPart ?? '' },
    { term: '要公开到', detail: channels.map((channel) => CHANNEL_NAMES[channel]).join('、') },
    { term: '时限规则', detail: clock ? clockLabel(clock) : '' },
    { term: '类型', detail: taskType ? `${TASK_TYPE_NAMES[taskType]}，凭${TASK_TYPE_TESTS[taskType]}办结` : '' },
    { term: '领域', detail: fields.map(fieldName).join('、') },
    { term: '层级', detail: levels.map((level) => LEVEL_NAMES[level]).join('、') },
    { term: '省直要求', detail: verticalRequirement ?? '' },
    ...ATTRIBUTES.map((name) => ({ term: ATTRIBUTE_NAMES[name], detail: attributes[name] ?? '' })),
  ].filter((line) => line.detail !== '');
  return lines.length > 0 && <DataList items={lines} />;
}
