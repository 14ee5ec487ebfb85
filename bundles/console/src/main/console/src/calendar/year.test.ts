// SPDX-License-Identifier: Apache-2.0
import { expect, it } from 'vitest';
import { changes, spans, weekday } from './year';

const year = (holidays: Record<string, string>, makeUpDays: Record<string, string> = {}) => ({ year: 2027, notice: '', holidays, makeUpDays });

it('joins days in a row of one holiday, over the end of a month', () =>
  expect(spans({ '2027-02-01': '春节', '2027-01-31': '春节', '2027-02-03': '春节', '2027-02-04': '元宵' })).toEqual([
    { name: '春节', from: '2027-01-31', to: '2027-02-01', days: 2 },
    { name: '春节', from: '2027-02-03', to: '2027-02-03', days: 1 },
    { name: '元宵', from: '2027-02-04', to: '2027-02-04', days: 1 },
  ]));

it('says which days another version changes, and nothing of the others', () =>
  expect(changes(year({ '2027-01-01': '元旦', '2027-01-04': '元旦' }), year({ '2027-01-01': '元旦' }, { '2027-01-09': '元旦' }))).toEqual([
    { date: '2027-01-04', before: '元旦放假', after: '工作日' },
    { date: '2027-01-09', before: '周末', after: '元旦调休上班' },
  ]));

it('knows the days of the week', () => expect(weekday('2026-11-22')).toBe('周日'));
