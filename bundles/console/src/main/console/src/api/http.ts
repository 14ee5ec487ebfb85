// SPDX-License-Identifier: Apache-2.0
// The one place that talks to the platform: session, CSRF header, problems, waiting for a plug-in that is being changed.

import { shallowReactive } from 'vue';

/** One fault of a request; `path` is a JSON pointer into what was sent. */
export interface Fault {
  path: string;
  code: string;
  message: string;
  mend: string | null;
}

/** What the platform answered instead of what was asked for; `status` 0 means that it could not be reached. */
export class Problem extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
    readonly faults: Fault[] = [],
  ) {
    super(message);
  }
}

export interface Call {
  body?: unknown;
  /** Sent as it is, of its own content type. */
  file?: Blob;
  key?: string;
  version?: number;
  signal?: AbortSignal;
}

interface Hooks {
  csrfToken: () => string | undefined;
  onSessionEnd: () => void;
}

const base = '/api/v1';
const waits = 6;
const longestWait = 10;
let hooks: Hooks = { csrfToken: () => undefined, onSessionEnd: () => {} };

/** Why calls wait before they are sent again, in the words of the platform, the newest last; people are told, see WaitingNotice. */
export const waiting = shallowReactive(new Map<symbol, string>());

/** Tells the client where the CSRF token comes from and whom to tell that the session has ended. */
export function configure(given: Hooks): void {
  hooks = given;
}

/** Address of something that the browser itself fetches: a picture, a frame, a download. */
export function address(path: string): string {
  return base + path;
}

/** An address path with its parts escaped: `at`/cases/${caseNo}``. */
export function at(parts: TemplateStringsArray, ...values: (string | number)[]): string {
  return parts.reduce((path, part, i) => path + encodeURIComponent(values[i - 1]) + part);
}

/** A query string without the parameters that are empty. */
export function query(parameters: Record<string, string | number | null | undefined>): string {
  const given = Object.entries(parameters).filter(([, value]) => value !== null && value !== undefined && value !== '');
  return given.length ? '?' + new URLSearchParams(given.map(([name, value]) => [name, String(value)])) : '';
}

/** A key for one intent: the platform does what bears the same key only once. */
export function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

export const get = <T>(path: string, call?: Call) => send<T>('GET', path, call);
export const post = <T>(path: string, call?: Call) => send<T>('POST', path, call);
export const put = <T>(path: string, call?: Call) => send<T>('PUT', path, call);
export const remove = <T>(path: string, call?: Call) => send<T>('DELETE', path, call);

async function send<T>(method: string, path: string, call: Call = {}): Promise<T> {
  const mine = Symbol(path);
  try {
    for (let tried = 1; ; tried++) {
      const response = await reach(method, path, call);
      if (response.ok) return await contentOf<T>(response);
      const wait = Number(response.headers.get('Retry-After') ?? Number.NaN);
      const problem = await problemOf(response);
      // Whose plug-in is away or broken is told so at once: he decides whether to wait for it.
      if (response.status === 503 && wait >= 0 && tried <= waits && problem.code !== 'HANDLER_UNAVAILABLE') {
        waiting.set(mine, problem.message);
        await sleep(Math.min(Math.max(wait, 0.2), longestWait) * 1000);
        continue;
      }
      if (problem.status === 401 && path !== '/session') hooks.onSessionEnd();
      throw problem;
    }
  } finally {
    waiting.delete(mine);
  }
}

async function contentOf<T>(response: Response): Promise<T> {
  const text = await response.text();
  return (text ? JSON.parse(text) : undefined) as T;
}

async function reach(method: string, path: string, call: Call): Promise<Response> {
  const headers = new Headers({ Accept: 'application/json, application/problem+json' });
  const token = hooks.csrfToken();
  if (method !== 'GET' && token) headers.set('X-CSRF-Token', token);
  if (call.key) headers.set('Idempotency-Key', call.key);
  if (call.version !== undefined) headers.set('If-Match', `"${call.version}"`);
  if (call.file) headers.set('Content-Type', call.file.type || 'application/octet-stream');
  else if (call.body !== undefined) headers.set('Content-Type', 'application/json');
  try {
    return await fetch(base + path, {
      method,
      headers,
      credentials: 'same-origin',
      cache: 'no-store',
      signal: call.signal,
      body: call.file ?? (call.body === undefined ? undefined : JSON.stringify(call.body)),
    });
  } catch (cause) {
    if (call.signal?.aborted) throw cause;
    throw new Problem(0, 'UNREACHABLE', '连不上平台。请检查网络后重试；重试不会重复提交。');
  }
}

async function problemOf(response: Response): Promise<Problem> {
  const body = await response.json().catch(() => null);
  const text = body?.detail ?? body?.title ?? `平台没有按约定回答（${response.status}）。请稍后重试，仍不行请告诉系统管理员。`;
  return new Problem(response.status, body?.code ?? 'UNKNOWN', text, body?.faults ?? []);
}

const sleep = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Uploads a file with its progress, which fetch can't tell. `progress` gets 0 to 100. */
export function upload<T>(path: string, file: File, progress: (percent: number) => void): Promise<T> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', base + path);
    request.setRequestHeader('Content-Type', file.type || 'application/octet-stream');
    request.setRequestHeader('X-CSRF-Token', hooks.csrfToken() ?? '');
    request.responseType = 'text';
    request.upload.addEventListener('progress', (event) => {
      if (event.lengthComputable) progress(Math.round((100 * event.loaded) / event.total));
    });
    request.addEventListener('error', () => {
      reject(new Problem(0, 'UNREACHABLE', '上传中断：连不上平台，或文件太大被拒收。请检查后重试。'));
    });
    request.addEventListener('load', () => {
      const answer = new Response(request.responseText || null, { status: request.status });
      if (answer.status === 401) hooks.onSessionEnd();
      resolve(answer.ok ? contentOf<T>(answer) : problemOf(answer).then((problem) => Promise.reject(problem)));
    });
    request.send(file);
  });
}
