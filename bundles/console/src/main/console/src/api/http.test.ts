// SPDX-License-Identifier: Apache-2.0
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Problem, at, configure, get, newKey, post, query, waiting } from './http';

const answers: Response[] = [];
const sent: RequestInit[] = [];
let ended = 0;

const problem = (status: number, body: object, headers = {}) => new Response(JSON.stringify(body), { status, headers });

beforeEach(() => {
  answers.length = sent.length = ended = 0;
  configure({ csrfToken: () => 'token', onSessionEnd: () => ended++ });
  vi.stubGlobal('fetch', async (_: string, init: RequestInit) => {
    sent.push(init);
    const answer = answers.shift();
    if (!answer) throw new TypeError('no network');
    return answer;
  });
});
afterEach(() => vi.unstubAllGlobals());

describe('a request', () => {
  it('carries what the platform asks of a write', async () => {
    answers.push(new Response('{"caseNo":"C"}', { status: 201 }));
    await expect(post('/cases', { body: { actions: [] }, key: 'k2345678', version: 3 })).resolves.toEqual({ caseNo: 'C' });
    expect(sent[0].method).toBe('POST');
    expect(Object.fromEntries(sent[0].headers as Headers)).toMatchObject({
      'X-CSRF-Token': 'token',
      'Idempotency-Key': 'k2345678',
      'If-Match': '"3"',
      'Content-Type': 'application/json',
    });
  });

  it('takes an answer without content', async () => {
    answers.push(new Response(null, { status: 204 }), new Response('', { status: 201 }));
    await expect(post('/accounts')).resolves.toBeUndefined();
    await expect(post('/accounts')).resolves.toBeUndefined();
  });

  it('becomes a problem with its faults when it is refused', async () => {
    const fault = { path: '/filing/applicant/idNumber', code: 'ID', message: '号码不对', mend: '请核对' };
    answers.push(problem(422, { code: 'INVALID_FILING', detail: '填写有误', faults: [fault] }));
    const refused = await post('/cases').catch((reason: unknown) => reason);
    expect(refused).toBeInstanceOf(Problem);
    expect(refused).toMatchObject({ status: 422, code: 'INVALID_FILING', message: '填写有误', faults: [fault] });
  });

  it('waits and asks again while a plug-in is being changed', async () => {
    answers.push(problem(503, { code: 'UNAVAILABLE', detail: '正在维护' }, { 'Retry-After': '0' }), new Response('{"items":[]}'));
    const answer = get('/matters');
    await vi.waitFor(() => expect([...waiting.values()]).toEqual(['正在维护']));
    await expect(answer).resolves.toEqual({ items: [] });
    expect(sent).toHaveLength(2);
    expect(waiting.size).toBe(0);
  });

  it('tells at once that the plug-in of a matter can not be asked', async () => {
    answers.push(problem(503, { code: 'HANDLER_UNAVAILABLE', detail: '没有运行' }, { 'Retry-After': '5' }));
    await expect(get('/cases/C/fee-trial')).rejects.toMatchObject({ status: 503, message: '没有运行' });
    expect(sent).toHaveLength(1);
  });

  it('tells when the session has ended, but not while logging in', async () => {
    answers.push(problem(401, {}), problem(401, {}));
    await expect(post('/session')).rejects.toMatchObject({ status: 401 });
    expect(ended).toBe(0);
    await expect(get('/cases')).rejects.toMatchObject({ status: 401 });
    expect(ended).toBe(1);
  });

  it('says that a retry does no harm when the platform can not be reached', async () => {
    await expect(get('/cases')).rejects.toMatchObject({ status: 0, code: 'UNREACHABLE' });
  });
});

describe('addresses', () => {
  it('escape what is put into them', () => {
    expect(at`/cases/${'a/b'}/documents/${7}`).toBe('/cases/a%2Fb/documents/7');
    expect(query({ text: '道路 货运', department: '', limit: 20, after: null })).toBe('?text=%E9%81%93%E8%B7%AF+%E8%B4%A7%E8%BF%90&limit=20');
  });

  it('and keys are such as the platform takes', () => {
    expect(newKey()).toMatch(/^[0-9a-f]{32}$/);
    expect(newKey()).not.toBe(newKey());
  });
});
