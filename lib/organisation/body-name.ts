const ENDING =
  /(?:局|委|办|厅|部|院|署|室|科|处|站|所|中心|委员会|政府|银行|行|公司|集团|会|联|队|组|专班|学校|大学|馆|社|台|校|税务|公积金|部门|单位|机关|机构|街道|乡镇|园区|开发区|新区|县市区|[县区市州镇乡])(?:\([^()]{1,12}\))?$/;
const NOT_A_BODY =
  /(?:全部|内部|干部|承办|主办|举办|督办|代办|试点办|网站|平台|关联|互联|出台|后台|社会|机会|协调会|发布会|座谈会|通气会|听证会|会议室|场所|贫困区|地区|(?<!县)市区|进行|执行|实行|推行|试行|运行|发行|并行|履行|现行|小组办法|体会|召开会)$/;
const PERSON = /(?:领导|同志|负责人|人员|专人|领导干部|主任|局长|科长|区长|县长|市长)(?:干部)?$/;
const VERB =
  /(?:要求|组织各|进行|界定|涉及|共同|推进|推动|做好|加强|开展|公开|制定|完善|建立|落实|根据|按照|对于|通过|以及|确保|提高)/;
const ALLOWED = /^[\p{Script=Han}A-Za-z0-9·“”"、() ]+$/u;
const LONGEST = 40;
/** The words of a table heading, not a body. */
const HEADING_WORD = /^(?:牵头|责任|配合|承办|协同|主办|落实)(?:单位|部门|科室|处室)$/;

/**
 * True when `name` (folded text, see `foldText`) reads as a body or a collective of bodies: it ends like one and holds
 * no verb. Persons (分管领导) and places (贫困地区) are none.
 */
export function isBodyName(name: string): boolean {
  if (name.length < 2 || name.length > LONGEST || !ALLOWED.test(name)) return false;
  if (PERSON.test(name) || NOT_A_BODY.test(name) || HEADING_WORD.test(name)) return false;
  return ENDING.test(name) && !VERB.test(withoutKnownVerbs(name));
}

/** Names that contain a verb of their own: 政务公开办, 市推进职能转变协调小组办公室. */
function withoutKnownVerbs(name: string): string {
  return name.replace(/(?:政务公开|信息公开|推进[^、]{2,14}(?:小组|协调|专班)|规划建设|制定办)/g, '');
}

/** True for a person or a post, who carries no task of a department. */
export function isPersonName(name: string): boolean {
  return PERSON.test(name);
}
