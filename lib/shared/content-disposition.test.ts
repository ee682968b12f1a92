import { describe, expect, it } from 'vitest';
import { contentDisposition } from './content-disposition';

describe('contentDisposition', () => {
  it.each([
    ['a.pdf', `attachment; filename="a.pdf"; filename*=UTF-8''a.pdf`],
    ['水质.pdf', `attachment; filename="__.pdf"; filename*=UTF-8''%E6%B0%B4%E8%B4%A8.pdf`],
    [`a"\r\nb'(1)*.pdf`, `attachment; filename="a___b'(1)*.pdf"; filename*=UTF-8''a%22%0D%0Ab%27%281%29%2A.pdf`],
  ])('%j', (name, header) => {
    expect(contentDisposition(name)).toBe(header);
  });
});
