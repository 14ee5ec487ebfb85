// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest';
import type { Verification } from '../api/types';
import { resultOf, scopeOf } from './scope';

const fault = { caseNo: 'c', sequence: 1, message: '内容被改动' };

function verification(state: Verification['state'], faults: (typeof fault)[] = []): Verification {
  const report = { cases: 2, actions: 3, documents: 0, faults, notices: [] };
  return { number: 1, day: null, state, askedBy: 'audit01', askedAt: '2026-11-23T01:00:00Z', endedAt: null, total: 5, report };
}

test('a verification that was cut off never looks like one that found nothing', () => {
  expect(resultOf(verification('FINISHED'))).toBe('● 没有发现改动');
  expect(resultOf(verification('CANCELLED'))).toBe('▲ 已取消，核验了 2 / 5');
  expect(resultOf(verification('RUNNING'))).toBe('○ 进行中 2 / 5');
});

test('what was found is said first, also while it goes on', () => {
  for (const state of ['RUNNING', 'CANCELLED', 'FINISHED'] as const) {
    expect(resultOf(verification(state, [fault]))).toBe('■ 发现 1 处');
  }
});

test('the scope is a day or everything', () => {
  expect(scopeOf(verification('FINISHED'))).toBe('全部办件');
  expect(scopeOf({ ...verification('FINISHED'), day: '2026-11-23' })).toContain('2026-11-23');
});
