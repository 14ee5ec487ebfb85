// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it } from 'vitest';
import type { CaseView, Checklist, Material, MatterDefinition, Prefilled, Proof } from '../api/types';
import { type Entered, about, action, corrections, empty, filed, filingOf, filingPath, findingsOf, from, obstacles, pendingQuery, personFaults, proofOf, undecidable, useShared } from './model';

const material = (key: string, more: Partial<Material> = {}): Material => ({
  key,
  name: `材料${key}`,
  principal: false,
  required: true,
  deferrable: false,
  originals: 1,
  copies: 0,
  medium: 'PAPER',
  source: '申请人自备',
  certificate: null,
  basis: '',
  when: null,
  reviewPoints: ['签字'],
  note: null,
  ...more,
});

const matter = {
  code: 'M',
  name: '道路货物运输经营许可',
  applicants: ['NATURAL_PERSON', 'ENTERPRISE'],
  materials: [material('form'), material('share', { medium: 'SHARED' }), material('extra', { required: false })],
  form: { type: 'object', required: ['scope'], properties: { scope: { title: '经营范围', type: 'string' } } },
} as unknown as MatterDefinition;

const checklist: Checklist = {
  questions: [],
  open: [],
  exclusions: [],
  materials: matter.materials,
  promisedLimit: { value: 5, unit: 'WORKING_DAY' },
  limitNote: null,
};

function whole() {
  const entered = empty(matter);
  Object.assign(entered.applicant, { name: ' 张三 ', idNumber: '11010519491231002x', phone: '13800138000' });
  entered.form.scope = '普通货运';
  entered.held.form = { received: true, originals: 1, copies: 0, files: [{ id: 'f1', name: 'a.pdf' }] };
  entered.points['form/0'].passed = true;
  entered.points['share/0'].passed = true;
  return entered;
}

describe('an application that is whole', () => {
  it('has nothing against it', () => expect(obstacles(whole(), checklist, matter)).toEqual([]));

  it('is filed trimmed, with what was received only', () => {
    expect(filingOf(whole(), checklist)).toMatchObject({
      applicant: { name: '张三', idNumber: '11010519491231002X', address: null, representative: null },
      agent: null,
      form: { scope: '普通货运' },
      materials: [{ material: 'form', originals: 1, copies: 0, files: ['f1'] }],
    });
  });

  it('has a finding for every review point', () => {
    expect(findingsOf(whole(), checklist, '未提交')).toEqual([
      { material: 'form', point: 0, passed: true, note: null },
      { material: 'share', point: 0, passed: true, note: null },
      { material: 'extra', point: 0, passed: false, note: '未提交' },
    ]);
  });

  it('has no point met at a material that is taken back', () => {
    const entered = whole();
    entered.held.form.received = false;
    expect(findingsOf(entered, checklist, '未提交')[0]).toEqual({ material: 'form', point: 0, passed: false, note: '未提交' });
  });
});

describe('an application that is not whole', () => {
  it('says everything at once that is to be corrected', () => {
    const entered = whole();
    entered.held.form.received = false;
    entered.points['share/0'] = { passed: false, note: '已注销' };
    entered.form.scope = '';
    expect(corrections(entered, checklist, matter)).toEqual([
      { material: 'form', problem: '未提交', demand: '提交材料form（原件 1 份）' },
      { material: 'share', problem: '“签字”不符合：已注销', demand: '更正后重新提交材料share（原件 1 份）' },
      { material: null, problem: '申请表单填写不全或有误：请填写经营范围。', demand: '补充、更正申请表单' },
    ]);
  });

  it('says why it can not be accepted', () => {
    const entered = whole();
    entered.points['form/0'].passed = undefined;
    entered.applicant.phone = '1';
    const excluded = { ...checklist, exclusions: [{ when: null, reason: '危险货物', advice: '到市级办理' }] };
    expect(obstacles(entered, excluded, matter)).toEqual([
      { path: '/answers', message: '不属于本窗口办理：危险货物' },
      { path: '/applicant/phone', message: '申请人信息：手机号码应为 11 位，以 13 至 19 开头。' },
      { path: '/materials/form', message: '材料form：审查要点尚未全部核对' },
    ]);
  });

  it.each([
    ['PAPER', 0, 0, 1, '份数不足'],
    ['PAPER', 1, 0, 0, null],
    ['ELECTRONIC', 1, 0, 0, '没有上传电子文件'],
    ['ELECTRONIC', 0, 0, 1, null],
    ['PAPER_OR_ELECTRONIC', 0, 0, 1, null],
    ['PAPER_OR_ELECTRONIC', 0, 0, 0, '份数不足'],
  ] as const)('counts %s with %i originals, %i copies and %i files: %s', (medium, originals, copies, files, problem) => {
    const asked = { ...checklist, materials: [material('form', { medium })] };
    const entered = whole();
    entered.held.form = { received: true, originals, copies, files: Array.from({ length: files }, () => ({ id: 'f', name: 'a.pdf' })) };
    expect(corrections(entered, asked, matter)[0]?.problem ?? null).toBe(problem);
  });

  it('can not even be refused before it is known who applies for what', () => {
    expect(undecidable(whole(), checklist)).toBeNull();
    expect(undecidable(whole(), { ...checklist, open: ['scope'] })).toContain('情形');
    expect(undecidable(empty(matter), checklist)).toContain('申请人');
  });

  it('checks an organisation by its credit code and asks for who stands for it', () => {
    const entered = whole();
    Object.assign(entered.applicant, { kind: 'ENTERPRISE', idNumber: '91350100M000100Y44' });
    expect(Object.keys(personFaults(entered))).toEqual(['/applicant/idNumber', '/applicant/representative']);
  });
});

describe('what is sent', () => {
  const place = { matter: 'M', window: 'A01', channel: 'COUNTER', link: null };
  const filing = filingOf(whole(), checklist);
  const types = (state: CaseView['state'] | null, findings: [] | null) =>
    filed(state && { caseNo: 'C', state, version: 1 }, place, filing, findings).map((one) => one.type);

  it('depends on how far the case is', () => {
    expect(types(null, null)).toEqual(['DRAFT']);
    expect(types(null, [])).toEqual(['DRAFT', 'RECEIVE']);
    expect(types('DRAFT', null)).toEqual(['SAVE']);
    expect(types('DRAFT', [])).toEqual(['SAVE', 'RECEIVE']);
    expect(types('AWAITING_CORRECTION', [])).toEqual(['ANSWER_CORRECTION']);
    expect(types('PRE_REVIEW', [])).toEqual(['PASS_PRE_REVIEW']);
    expect(types('RECEIVED', [])).toEqual(['REVIEW']);
  });

  it.each(['REQUEST_CORRECTION', 'REFUSE'] as const)('does not pass a pre-review that ends in %s', (type) => {
    const actions = filed({ caseNo: 'C', state: 'PRE_REVIEW', version: 1 }, place, filing, [], null, [action(type, {})]);
    expect(actions.map((one) => one.type)).toEqual(['REVIEW']);
  });

  it('comes back into the intake as it was', () => {
    const view = { filing, findings: findingsOf(whole(), checklist, '未提交'), state: 'AWAITING_CORRECTION' } as unknown as CaseView;
    const again = from(view, matter);
    expect(filingOf(again, checklist)).toEqual(filing);
    expect(again.points['form/0']).toEqual({ passed: true, note: '' });
    expect(again.points['extra/0']).toEqual({ passed: undefined, note: '' });
  });
});

describe('the path of a fault', () => {
  it.each([
    ['/actions/0/data/filing/applicant/idNumber', '/applicant/idNumber'],
    ['/filing/form/scope', '/form/scope'],
    ['/findings/0', '/findings/0'],
  ])('%s leads to %s', (path, field) => expect(filingPath(path)).toBe(field));
});

function typesOf(entered: Entered, begun: Parameters<typeof filed>[0]) {
  const actions = filed(begun, { matter: 'M', window: 'B01', channel: 'COUNTER', link: null }, filingOf(entered, checklist), [], pendingQuery(entered));
  return actions.map(({ type }) => type);
}

describe('an application about a closed case', () => {
  const link = { caseNo: 'C-1', kind: 'REVOCATION' } as const;
  const filing = filingOf(whole(), checklist);
  const closed = { filing, findings: findingsOf(whole(), checklist, '未提交'), state: 'CLOSED', intake: { exemptions: [{ proof: { material: 'form' } }] } } as unknown as CaseView;

  it('says which one it is about', () => {
    const [draft] = filed(null, { matter: 'M', window: 'B01', channel: 'COUNTER', link }, filing, null);
    expect(draft.data).toEqual({ matter: 'M', window: 'B01', channel: 'COUNTER', link, filing });
  });

  it('begins with who applied and for what, and with no papers', () => {
    const again = about(closed, matter);
    expect(again.applicant).toMatchObject({ name: '张三', idNumber: '11010519491231002X' });
    expect(again.form).toEqual({ scope: '普通货运' });
    expect(again.held.form).toEqual({ received: false, originals: 0, copies: 0, files: [] });
    expect(again.points['form/0'].passed).toBeUndefined();
    expect(again.shared).toEqual(empty(matter).shared);
    expect(filingOf(again, checklist).materials).toEqual([]);
  });
});

describe('what registers give', () => {
  const proof = { material: 'form', source: 'CERTIFICATE', name: '营业执照' } as Proof;
  const given: Prefilled = {
    query: 'Q1',
    answers: [],
    fields: [
      { path: '/applicant/address', value: '创业大街88号', source: 'ENTERPRISE', at: '2026-11-23T01:00:00Z' },
      { path: '/form/scope', value: '登记的范围', source: 'ENTERPRISE', at: '2026-11-23T01:00:00Z' },
    ],
    proofs: [proof],
  };

  function asked() {
    const entered = whole();
    entered.held.form.received = false;
    useShared(entered, given);
    return entered;
  }

  it('fills what is empty and leaves what the clerk has written', () => {
    const entered = asked();
    expect(entered.applicant.address).toBe('创业大街88号');
    expect(entered.form.scope).toBe('普通货运');
  });

  it('spares the applicant what a proof covers', () => expect(obstacles(asked(), checklist, matter)).toEqual([]));

  it('exempts nobody else', () => {
    const entered = asked();
    entered.applicant.idNumber = '110105194912310011';
    expect(proofOf(entered, 'form')).toBeNull();
    expect(pendingQuery(entered)).toBeNull();
  });

  it('is taken into the case after the filing and before the review', () => {
    expect(typesOf(asked(), null)).toEqual(['DRAFT', 'USE_REGISTERS', 'RECEIVE']);
    expect(typesOf(asked(), { caseNo: '1', state: 'PRE_REVIEW', version: 1 })).toEqual(['USE_REGISTERS', 'PASS_PRE_REVIEW']);
    expect(typesOf(asked(), { caseNo: '1', state: 'AWAITING_CORRECTION', version: 1 })).toEqual(['ANSWER_CORRECTION', 'USE_REGISTERS']);
  });
});
