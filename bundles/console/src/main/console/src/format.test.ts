// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it } from 'vitest';
import { countTitle, dayOf, lasting, limitTitle, moment, remaining, sizeTitle, yuan } from './format';

describe('times', () => {
  it('are those of China wherever the browser is', () => expect(moment('2026-11-21T16:05:00Z')).toBe('2026-11-22 00:05'));
  it('say on which day it is there', () => expect(dayOf(new Date('2026-11-21T16:05:00Z'))).toBe('2026-11-22'));
  it.each([
    ['2026-11-23T03:00:00Z', '还有 2 天 3 小时'],
    ['2026-11-22T00:00:00Z', '还有 1 天'],
    ['2026-11-21T05:00:00Z', '还有 5 小时'],
    ['2026-11-20T23:20:00Z', '已超 40 分钟'],
    ['2026-11-19T00:00:00Z', '已超 2 天'],
  ])('%s is %s', (due, said) => expect(remaining(due, Date.parse('2026-11-21T00:00:00Z'))).toBe(said));
  it.each([
    ['2026-11-18T21:00:00Z', '已 2 天 3 小时'],
    ['2026-11-20T23:20:00Z', '已 40 分钟'],
    // The clock of this machine may be a little behind.
    ['2026-11-21T00:00:30Z', '已 0 分钟'],
  ])('what began at %s lasts %s', (since, said) => expect(lasting(since, Date.parse('2026-11-21T00:00:00Z'))).toBe(said));
});

describe('amounts', () => {
  it('are written as people write them', () => {
    expect(countTitle(1, 2)).toBe('原件 1 份，复印件 2 份');
    expect(countTitle(0, 0)).toBe('不收纸质');
    expect(sizeTitle(1_572_864)).toBe('1.5 MB');
    expect(yuan(1050)).toBe('10.50 元');
    expect(limitTitle({ value: 0, unit: 'WORKING_DAY' })).toBe('即时办结');
  });
});
