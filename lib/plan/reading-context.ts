/** What the whole document says about how its statements are to be read. */
export type ReadingContext = {
  /** 市, 区 or 县 of the issuing place: what 财政局 without a prefix belongs to. */
  documentPrefix: string | null;
  /** 「列第一位的为牵头单位」: the first name of each list leads. */
  firstLeads: boolean;
};

/** For cells and lines read on their own. */
export const NO_CONTEXT: ReadingContext = { documentPrefix: null, firstLeads: false };

const FIRST_LEADS = /(?:第一|第1|首|最前|前列)[^,。;:、\n]{0,10}?(?:为|是|系|作为|即)[^,。;\n]{0,6}?(?:牵头|主办|主责)/;

/** True when the text says that the first name of a list leads (domain 4.2, S4). */
export function saysFirstLeads(folded: string): boolean {
  return FIRST_LEADS.test(folded);
}
