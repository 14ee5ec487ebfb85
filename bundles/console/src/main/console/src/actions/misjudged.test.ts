// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it } from 'vitest';
import type { CaseView } from '../api/types';
import { misjudgedFault, misjudgedSent, passedPoints } from './misjudged';

const view = {
  checklist: { materials: [{ key: 'id', name: '身份证', reviewPoints: ['在有效期内', '照片清晰'] }, { key: 'form', name: '申请表', reviewPoints: ['签字'] }] },
  findings: [
    { material: 'id', point: 0, passed: true, note: null },
    { material: 'id', point: 1, passed: false, note: '模糊' },
  ],
} as unknown as CaseView;

describe('points passed wrongly', () => {
  it('are chosen from those that the window passed', () => {
    expect(passedPoints(view)).toEqual([{ material: 'id', point: 0, title: '身份证', text: '在有效期内' }]);
  });

  it('need a reason each', () => {
    expect(misjudgedFault([{ material: 'id', point: 0, reason: ' ' }])).toBe('请写明误记的要点哪里不符。');
    expect(misjudgedFault([])).toBeNull();
  });

  it('are not sent by who agrees', () => {
    const points = [{ material: 'id', point: 0, reason: ' 已过期 ' }];
    expect(misjudgedSent(true, points)).toEqual([]);
    expect(misjudgedSent(false, points)).toEqual([{ material: 'id', point: 0, reason: '已过期' }]);
  });
});
