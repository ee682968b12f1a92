import type { RefusalSentences } from '@/lib/shared/refusal-sentences';

export const ORGANISATION_REFUSALS: RefusalSentences = {
  'body-name-taken': { status: 409, say: ({ name }) => `名录里已有“${name}”或同样的简称，请直接用它` },
  'alias-taken': { status: 409, say: ({ alias, body }) => `“${alias}”已是${body}的名称，一个名称只能对一个单位` },
  'body-dates': { status: 400, say: () => '撤销日期早于设立日期，请改其中一个' },
  'body-tree': { status: 400, say: ({ name }) => `${name}是它自己或它的下级，不能当上级单位，请另选` },
  'body-ended': { status: 409, say: ({ name }) => `${name}已经撤销，不能再办这一步` },
  'body-merged': { status: 409, say: ({ name, into }) => `${name}已经并入${into}，没有再合并一次` },
  'body-same': { status: 400, say: () => '选的是同一个单位，请选另一个' },
  'post-held': {
    status: 409,
    say: ({ post, title }) => `${post}现在是“${title}”，只能有一名。在“接谁的”里选上他，就办成交接`,
  },
  'post-dates': { status: 400, say: () => '离任日期早于到任日期，请改日期' },
  'group-name-taken': { status: 409, say: ({ name }) => `已有名单叫“${name}”，请在那份名单里改` },
  'reform-nothing': { status: 400, say: () => '没有勾选要办的行，勾上再办' },
  'reform-obstacle': { status: 409, say: ({ name, why }) => `${name}办不了：${why}。其他的也都没有办，取消勾选它再办` },
  'file-errors': { status: 409, say: ({ count }) => `表格里还有 ${count} 处错误，改好再传一次，名录没有动` },
  'file-unchanged': { status: 409, say: () => '没有变化，名录没有动' },
  'file-applied': { status: 409, say: () => '这份表格已经导入过了' },
  'cross-site': { status: 403, say: () => '表格不是从本系统页面传来的，没有读。请回到本页再传' },
  'workbook-empty': { status: 400, say: () => '没有选文件，选好再传' },
  'workbook-too-large': { status: 413, say: ({ most }) => `文件太大，最多 ${most} MB。用本页导出的表格改，不要贴图片` },
  'workbook-unreadable': {
    status: 415,
    say: () => '打不开这份文件，它不是 xlsx 表格或已经损坏。用本页导出的表格改好再传',
  },
  'workbook-foreign': {
    status: 415,
    say: ({ sheets }) => `表格里没有认得的工作表，应当有：${sheets}。用本页导出的表格改`,
  },
};
