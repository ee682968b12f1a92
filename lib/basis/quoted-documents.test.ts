import { expect, it } from 'vitest';
import { quotedDocuments, sameNumber } from './quoted-documents';

it('title and number of what a plan quotes, in either width', () => {
  const [hunan, gansu, bare] = quotedDocuments([
    '《湖南省人民政府办公厅关于印发2016年政务公开工作要点的通知》(湘政办函〔2016〕62号)',
    '《甘肃省人民政府办公厅关于印发<甘肃省2018年政务公开工作要点>的通知》（甘政办发〔2018〕83号）',
    '《政府信息公开条例》',
  ]);
  expect(hunan).toMatchObject({
    title: '湖南省人民政府办公厅关于印发2016年政务公开工作要点的通知',
    documentNumber: '湘政办函〔2016〕62号',
  });
  expect(gansu?.documentNumber).toBe('甘政办发〔2018〕83号');
  expect(bare?.documentNumber).toBeNull();
  expect(sameNumber('湘政办函〔2016〕62号', '湘政办函[2016] 62 号')).toBe(true);
  expect(sameNumber('湘政办函〔2016〕62号', '湘政办函〔2016〕63号')).toBe(false);
  expect(sameNumber(null, null)).toBe(false);
});
