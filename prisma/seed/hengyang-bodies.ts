import type { BodyKind } from '@/lib/server/prisma/enums';

export type SeedBody = { user: string; shortName: string; name: string; kind: BodyKind; aliases: readonly string[] };

const body =
  (kind: BodyKind) =>
  (user: string, shortName: string, name: string, ...aliases: string[]): SeedBody => ({
    user,
    shortName,
    name,
    kind,
    aliases,
  });

const office = body('office');
const department = body('department');
const county = body('county');

/**
 * The bodies that 衡政办函〔2016〕24号 names, with their full names of 2016 and other short forms (domain 4.5), and the
 * city's five counties, two cities and five districts. `user` is the demo liaison's user name.
 */
export const HENGYANG_BODIES: readonly SeedBody[] = [
  office('dianzi', '市电子政务办', '衡阳市电子政务管理办公室', '市电子政务管理办'),
  office('ducha', '市政府督查室', '衡阳市人民政府督查室', '督查室'),
  department('fagai', '市发改委', '衡阳市发展和改革委员会', '市发展改革委'),
  department('shangliang', '市商粮局', '衡阳市商务和粮食局', '市商务粮食局'),
  department('shengai', '市审改办', '衡阳市行政审批制度改革工作领导小组办公室'),
  department('fazhi', '市法制办', '衡阳市人民政府法制办公室', '市政府法制办'),
  department('renshe', '市人力资源社会保障局', '衡阳市人力资源和社会保障局', '市人社局'),
  department('zhujian', '市住房城乡建设局', '衡阳市住房和城乡建设局', '市住建局'),
  department('zhijian', '市质监局', '衡阳市质量技术监督局'),
  department('gongshang', '市工商局', '衡阳市工商行政管理局'),
  department('shiyao', '市食品药品监管局', '衡阳市食品药品监督管理局', '市食药监局'),
  department('lvyou', '市旅游外侨民宗局', '衡阳市旅游外事侨务民族宗教局'),
  department('keji', '市科技局', '衡阳市科学技术局'),
  department('anjian', '市安监局', '衡阳市安全生产监督管理局'),
  department('jiaoyu', '市教育局', '衡阳市教育局'),
  department('gongan', '市公安局', '衡阳市公安局'),
  department('minzheng', '市民政局', '衡阳市民政局'),
  department('caizheng', '市财政局', '衡阳市财政局'),
  department('shenji', '市审计局', '衡阳市审计局'),
  department('shuili', '市水利局', '衡阳市水利局'),
  department('weiji', '市卫计委', '衡阳市卫生和计划生育委员会', '市卫生计生委'),
  department('dishui', '市地税局', '衡阳市地方税务局'),
  department('guozi', '市国资委', '衡阳市人民政府国有资产监督管理委员会'),
  department('nongwei', '市农委', '衡阳市农业委员会', '市农业委'),
  department('huanbao', '市环保局', '衡阳市环境保护局'),
  department('gongjijin', '市住房公积金管理中心', '衡阳市住房公积金管理中心', '公积金中心'),
  department('jiaoyi', '市公共资源交易中心', '衡阳市公共资源交易中心'),
  department('zhengwu', '市政务服务中心', '衡阳市政务服务中心', '市民服务中心'),
  county('hengyangxian', '衡阳县', '衡阳县人民政府'),
  county('hengnan', '衡南县', '衡南县人民政府'),
  county('hengshan', '衡山县', '衡山县人民政府'),
  county('hengdong', '衡东县', '衡东县人民政府'),
  county('qidong', '祁东县', '祁东县人民政府'),
  county('leiyang', '耒阳市', '耒阳市人民政府'),
  county('changning', '常宁市', '常宁市人民政府'),
  county('yanfeng', '雁峰区', '衡阳市雁峰区人民政府'),
  county('shigu', '石鼓区', '衡阳市石鼓区人民政府'),
  county('zhuhui', '珠晖区', '衡阳市珠晖区人民政府'),
  county('zhengxiang', '蒸湘区', '衡阳市蒸湘区人民政府'),
  county('nanyue', '南岳区', '衡阳市南岳区人民政府'),
];

export type SeedLowerBody = { shortName: string; name: string; kind: 'town' | 'subordinate'; parent: string };

const town = (parent: string, place: string): SeedLowerBody => ({
  kind: 'town',
  parent,
  shortName: `${parent}${place}`,
  name: `${parent}${place}人民政府`,
});

/** Some bodies below those, so that the tree has three storeys; the plan addresses none of them. */
export const HENGYANG_LOWER_BODIES: readonly SeedLowerBody[] = [
  town('衡南县', '三塘镇'),
  town('衡南县', '云集镇'),
  town('衡山县', '开云镇'),
  town('南岳区', '南岳镇'),
  { kind: 'subordinate', parent: '市环保局', shortName: '市环境监测站', name: '衡阳市环境监测站' },
  { kind: 'subordinate', parent: '市卫计委', shortName: '市疾控中心', name: '衡阳市疾病预防控制中心' },
];
