// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it } from 'vitest';
import type { ActionField, Actor, CaseView, MatterDefinition } from '../api/types';
import { blank, choices, decides, missing, opposite, sensible, sent, takes } from './stated';

const field = (name: string, more: Partial<ActionField> = {}): ActionField => ({
  name,
  title: name,
  kind: 'TEXT',
  several: false,
  input: 'PLAIN',
  optional: false,
  vocabulary: null,
  fields: [],
  ...more,
});

const receiver = field('receiver', { kind: 'RECORD', optional: true, fields: [field('name'), field('agent', { kind: 'BOOLEAN' })] });

describe('a stated action', () => {
  it('begins empty, presuming no verdict', () => {
    expect(blank([field('text'), field('agree', { kind: 'BOOLEAN' }), field('items', { several: true }), receiver])).toEqual({
      text: '',
      agree: undefined,
      items: [],
      receiver: { name: '', agent: false },
    });
  });

  it('says what is missing, but not of what may be left out', () => {
    expect(missing([field('text')], { text: '  ' })).toBe('请填写“text”。');
    expect(missing([field('days', { kind: 'NUMBER' })], { days: undefined })).toBe('请填写“days”。');
    expect(missing([field('items', { several: true })], { items: [] })).toBe('请填写“items”。');
    expect(missing([receiver, field('note', { optional: true })], { receiver: { name: '', agent: false }, note: '' })).toBeNull();
  });

  it('asks for a verdict in both its words', () => {
    const agree = field('agree', { kind: 'BOOLEAN', title: '同意受理' });
    expect(missing([agree], { agree: undefined })).toBe('请选择“同意受理”还是“不同意受理”。');
    expect(missing([agree], { agree: false })).toBeNull();
    expect(opposite('拟准予')).toBe('拟不予许可');
  });

  it('names points that the window passed wrongly only where somebody does not agree, each with its reason', () => {
    const fields = [field('agree', { kind: 'BOOLEAN' }), field('misjudged', { kind: 'RECORD', several: true, optional: true, input: 'REVIEW_POINTS' })];
    const misjudged = [{ material: 'id', point: 0, reason: '' }];
    expect(missing(fields, { agree: false, misjudged })).toBe('请写明误记的要点哪里不符。');
    expect(missing(fields, { agree: true, misjudged })).toBeNull();
    expect(sent(fields, { agree: true, misjudged })).toEqual({ agree: true, misjudged: [] });
  });

  it('does not drop what was filled in by half', () => {
    expect(missing([receiver], { receiver: { name: '', agent: true } })).toBe('请填写“name”。');
    expect(missing([receiver], { receiver: { name: '张三', agent: true } })).toBeNull();
  });

  it('sends trimmed texts, and nothing for what was left out', () => {
    expect(sent([field('text'), field('note', { optional: true }), receiver], { text: ' a ', note: ' ', receiver: { name: '', agent: false } })).toEqual({
      text: 'a',
      note: null,
      receiver: null,
    });
    expect(sent([receiver], { receiver: { name: '张三 ', agent: true } })).toEqual({ receiver: { name: '张三', agent: true } });
  });
});

const at = (state: string) => ({ state, agency: 'A' }) as CaseView;

describe('who takes a case over', () => {
  const clerk = { unit: 'hall', roles: ['WINDOW_CLERK'] } as Actor;
  const approver = { unit: 'A', roles: ['APPROVER'] } as Actor;

  it('is of the hall until the department works on it', () => {
    expect([clerk, approver].filter((one) => takes(one, 'HAND_OVER', at('ACCEPTED')))).toEqual([clerk]);
    expect([clerk, approver].filter((one) => takes(one, 'HAND_OVER', at('UNDER_REVIEW')))).toEqual([approver]);
    expect([clerk, approver].filter((one) => takes(one, 'CHANGE_FIRST_RESPONSIBLE', at('UNDER_REVIEW')))).toEqual([clerk]);
    expect(decides({ ...approver, unit: 'B' }, at('UNDER_REVIEW'))).toBe(false);
  });
});

describe('what may be chosen', () => {
  const matter = {
    pauses: ['SITE_SURVEY', 'HEARING'],
    fee: { waivers: ['小微企业'] },
    procedure: { joint: [{ creditCode: 'A', name: '甲局', duty: '核对' }, { creditCode: 'B', name: '乙局', duty: '核对' }] },
  } as unknown as MatterDefinition;
  const view = {
    review: { pauses: [{ reason: 'HEARING', to: null }], joint: [{ department: 'A', answeredAt: null }] },
  } as unknown as CaseView;

  it('pauses that the matter allows and that are not open; resumes those that are', () => {
    const reason = field('reason', { kind: 'CONSTANT', vocabulary: 'PauseReason' });
    const all = ['SITE_SURVEY', 'HEARING', 'PUBLIC_NOTICE'];
    expect(all.filter(sensible(reason, 'PAUSE', view, matter))).toEqual(['SITE_SURVEY']);
    expect(all.filter(sensible(reason, 'RESUME', view, matter))).toEqual(['HEARING']);
  });

  it('asks departments that were not asked, answers for those that were', () => {
    const asked = field('department', { input: 'CHOICE', title: '联办部门' });
    const answering = field('department', { input: 'CHOICE', title: '答复部门' });
    expect(choices(asked, view, matter)).toEqual([{ value: 'B', title: '乙局（核对）' }]);
    expect(choices(answering, view, matter)).toEqual([{ value: 'A', title: '甲局（核对）' }]);
    expect(choices(field('ground', { input: 'CHOICE' }), view, matter)).toEqual([{ value: '小微企业', title: '小微企业' }]);
  });
});
