import { expect, test } from 'vitest';
import { officeMoment } from './office-moment';

test('an instant stands in the time of the office', () => {
  expect(officeMoment(new Date('2016-10-12T08:20:59Z'))).toBe('2016-10-12 16:20');
  expect(officeMoment(new Date('2016-12-31T16:00:00Z'))).toBe('2017-01-01 00:00');
});
