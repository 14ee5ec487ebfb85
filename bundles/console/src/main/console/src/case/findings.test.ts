// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest';
import type { Liability, LiabilityStep } from '../api/types';
import { findingsOf } from './findings';

const step = (sequence: number, name: string): LiabilityStep => ({ sequence, action: '审查', name, unitName: '政务服务中心', happenedAt: '2026-11-23T01:00:00Z' });

const liability: Liability = {
  caseNo: 'C-1',
  matter: '道路货物运输经营许可',
  version: 'abc',
  agencyName: '交通运输局',
  points: [
    {
      material: '营业执照',
      number: 1,
      text: '在有效期内',
      findings: [
        { step: step(2, '李受理'), passed: true },
        { step: step(5, '冯受理'), passed: false },
        { step: step(9, '张审批'), passed: false },
      ],
    },
    { material: '申请表', number: 3, text: '签字齐全', findings: [{ step: step(2, '李受理'), passed: false }] },
  ],
  departures: [],
};

test('findings stand in the order of the points, and a reversal is marked where it was made', () => {
  expect(findingsOf(liability).map(({ point, step: by, passed, reversed }) => [point, by.name, passed, reversed])).toEqual([
    ['营业执照　要点 1', '李受理', true, false],
    ['营业执照　要点 1', '冯受理', false, true],
    ['营业执照　要点 1', '张审批', false, false],
    ['申请表　要点 3', '李受理', false, false],
  ]);
});

test('a case that nobody has looked at has no findings', () => {
  expect(findingsOf({ ...liability, points: [] })).toEqual([]);
});
