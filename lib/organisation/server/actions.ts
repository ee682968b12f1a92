'use server';

import { ORGANISATION_REFUSALS } from '@/lib/organisation/messages';
import {
  addAliasSchema,
  addPostSchema,
  applyFileSchema,
  changeBodySchema,
  changeGroupSchema,
  endAliasSchema,
  endPostSchema,
  joinGroupSchema,
  leaveGroupSchema,
  mergeSchema,
  newBodySchema,
  newGroupSchema,
  reformSchema,
  succeedSchema,
} from '@/lib/organisation/organisation-schemas';
import { action } from '@/lib/server/action';
import { addAlias, endAlias } from './add-alias';
import { applyDirectoryFile } from './apply-directory-file';
import { applyReform } from './apply-reform';
import { changeBody } from './change-body';
import { changeGroup, createGroup, joinGroup, leaveGroup } from './change-groups';
import { changePost, endPost } from './change-posts';
import { createBody } from './create-body';
import { mergeBodies } from './merge-bodies';
import { succeedBody } from './succeed-body';

const parts = { refusals: ORGANISATION_REFUSALS, revalidate: ['/bodies'] };

export const createBodyAction = action({
  ...parts,
  schema: newBodySchema,
  run: async (actor, input) => ({ redirectTo: `/bodies/${await createBody(actor, input)}` }),
});

export const changeBodyAction = action({
  ...parts,
  schema: changeBodySchema,
  run: async (actor, input) => {
    await changeBody(actor, input);
    return { message: '已更正' };
  },
});

export const changePostAction = action({
  ...parts,
  schema: addPostSchema,
  run: async (actor, input) => {
    const { open } = await changePost(actor, input);
    return { message: open > 0 ? `已登记。未办结的 ${open} 件随单位走，一件不少` : '已登记' };
  },
});

export const endPostAction = action({
  ...parts,
  schema: endPostSchema,
  run: async (actor, input) => {
    await endPost(actor, input);
    return { message: '已登记离任' };
  },
});

export const addAliasAction = action({
  ...parts,
  schema: addAliasSchema,
  run: async (actor, input) => {
    await addAlias(actor, input);
    return { message: '以后的要点里这样写也认得' };
  },
});

export const endAliasAction = action({
  ...parts,
  schema: endAliasSchema,
  run: async (actor, input) => {
    await endAlias(actor, input);
    return { message: '今天起不再认这个名称' };
  },
});

export const succeedBodyAction = action({
  ...parts,
  schema: succeedSchema,
  run: async (actor, input) => {
    await succeedBody(actor, input);
    return { message: '已登记沿革' };
  },
});

export const mergeBodiesAction = action({
  ...parts,
  schema: mergeSchema,
  run: async (actor, input) => {
    await mergeBodies(actor, input);
    return { redirectTo: `/bodies/${input.intoId}` };
  },
});

export const createGroupAction = action({
  ...parts,
  schema: newGroupSchema,
  run: async (actor, input) => ({ redirectTo: `/bodies/groups/${await createGroup(actor, input)}` }),
});

export const changeGroupAction = action({
  ...parts,
  schema: changeGroupSchema,
  run: async (actor, input) => {
    await changeGroup(actor, input);
    return { message: '已改好' };
  },
});

export const joinGroupAction = action({
  ...parts,
  schema: joinGroupSchema,
  run: async (actor, input) => ({ message: `${await joinGroup(actor, input)} 个单位在名单里了` }),
});

export const leaveGroupAction = action({
  ...parts,
  schema: leaveGroupSchema,
  run: async (actor, input) => {
    await leaveGroup(actor, input);
    return { message: '已退出' };
  },
});

export const applyReformAction = action({
  ...parts,
  schema: reformSchema,
  run: async (actor, input) => {
    const { ended, begun } = await applyReform(actor, input);
    return { message: `已办：撤销 ${ended} 个，新设 ${begun} 个，历史没有动` };
  },
});

export const applyFileAction = action({
  ...parts,
  schema: applyFileSchema,
  run: async (actor, input) => {
    const { added, changed, ended } = await applyDirectoryFile(actor, input);
    return { message: `已导入：新增 ${added} 处，改动 ${changed} 处，终止 ${ended} 处` };
  },
});
