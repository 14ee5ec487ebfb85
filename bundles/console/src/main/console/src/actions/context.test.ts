// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it } from 'vitest';
import { lastDay, paperFault } from './context';

describe('a term', () => {
  it('ends the day before its day comes again', () => {
    expect(lastDay(4, new Date(2026, 10, 21))).toBe('2030-11-20');
    expect(lastDay(1, new Date(2026, 0, 1))).toBe('2026-12-31');
  });
});

describe('papers', () => {
  it('are named and counted', () => {
    expect(paperFault([{ name: '申请表', originals: 1, copies: 0 }])).toBeNull();
    expect(paperFault([{ name: ' ', originals: 1, copies: 0 }])).toContain('名称');
    expect(paperFault([{ name: '申请表', originals: -1, copies: 0 }])).toContain('份数');
    expect(paperFault([{ name: '申请表', originals: '' as unknown as number, copies: 0 }])).toContain('份数');
  });
});
