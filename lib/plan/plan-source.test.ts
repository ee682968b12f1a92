import { describe, expect, it } from 'vitest';
import { cityOf, decidePlanSource, LONGEST_PLAN_TEXT, planTitleOf, yearOf } from './plan-source';

describe('decidePlanSource', () => {
  it('keeps one spelling of line breaks, so that pasted and uploaded text are the same', () => {
    expect(decidePlanSource('\ufeff一、公开\r\n(一)推进\r\n')).toEqual({ ok: true, value: '一、公开\n(一)推进' });
  });

  it('takes out what the database cannot hold', () => {
    expect(decidePlanSource('一\u0000、\ud800公开')).toEqual({ ok: true, value: '一、\ufffd公开' });
    expect(decidePlanSource('𠮷')).toEqual({ ok: true, value: '𠮷' });
  });

  it('refuses nothing but blanks, and one character too many', () => {
    expect(decidePlanSource(' \n\u3000')).toMatchObject({ refusal: { code: 'plan-text-empty' } });
    expect(decidePlanSource('公'.repeat(LONGEST_PLAN_TEXT)).ok).toBe(true);
    expect(decidePlanSource('公'.repeat(LONGEST_PLAN_TEXT + 1))).toMatchObject({
      refusal: { code: 'plan-text-too-long' },
    });
  });
});

it('reads the plan’s own name, its year and its city', () => {
  const title = '衡阳市人民政府办公室关于印发《衡阳市2016年政务公开工作要点》的通知';
  expect(planTitleOf(title)).toBe('衡阳市2016年政务公开工作要点');
  expect(planTitleOf('泸州市2012年工作要点')).toBe('泸州市2012年工作要点');
  expect(yearOf({ title, issuedOn: null })).toBe(2016);
  expect(yearOf({ title: null, issuedOn: '2018-01-02' })).toBe(2018);
  expect(cityOf({ issuer: '衡阳市人民政府办公室', title: '' })).toBe('衡阳市');
  expect(cityOf({ issuer: null, title: '湘西土家族苗族自治州2020年要点' })).toBe('湘西土家族苗族自治州');
});
