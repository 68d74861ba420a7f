import { expect, test } from 'vitest';
import { moscowDay, parseMoscowTime } from '../../src/vscale/moscow-time.ts';

test.each([
  ['27.08.2015 14:28:51', '2015-08-27T11:28:51Z'],
  ['01.01.2021 01:00:00', '2020-12-31T22:00:00Z'],
  ['2020-05-21 10:51:32', '2020-05-21T07:51:32Z'],
  ['2015-07-07 08:16:47.107987', '2015-07-07T05:16:47Z'],
  ['2020-05-21T10:51:32Z', '2020-05-21T10:51:32Z'],
  ['2020-05-21 10:51:32.5+05:00', '2020-05-21T05:51:32.5Z'],
])('%s is %s', (raw, iso) => {
  expect(parseMoscowTime(raw)).toBe(Date.parse(iso));
});

test.each(['', 'yesterday', '32.01.2021 05:25:10', '20.13.2021 05:25:10', '20.03.2021', '2021-13-20T05:25:10Z'])(
  '%j is no time',
  (raw) => {
    expect(parseMoscowTime(raw)).toBeNull();
  },
);

test.each([
  ['2026-01-31T20:59:59Z', '2026-01-31'],
  ['2026-01-31T21:00:00Z', '2026-02-01'],
])('at %s it is %s in Moscow', (iso, day) => {
  expect(moscowDay(Date.parse(iso))).toBe(day);
});
