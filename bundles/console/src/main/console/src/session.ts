// SPDX-License-Identifier: Apache-2.0
// Who is logged in, and what the platform calls things in Chinese.
import { computed, readonly, ref } from 'vue';
import { Problem, configure, get, post, put, remove } from './api/http';
import type { ActionForm, ActionType, Items, Role, Session, Vocabulary } from './api/types';

const session = ref<Session | null>(null);
const vocabulary = ref<Vocabulary>({});
const forms = ref<ActionForm[]>([]);

/** The platform has ended the session; what is on the page stays until somebody logs in again. */
export const ended = ref(false);

export const current = readonly(session);
export const actor = computed(() => session.value?.actor ?? null);

/** Tells whether who is logged in has one of the roles. */
export function has(...roles: Role[]): boolean {
  return roles.some((role) => actor.value?.roles.includes(role));
}

/** The Chinese title of an enum's value, such as `titleOf('CaseState', 'DRAFT')`. */
export function titleOf(kind: string, value: string | null | undefined): string {
  return value ? (vocabulary.value[kind]?.[value] ?? value) : '—';
}

/** Every value of an enum with its title, in the platform's order. */
export function titlesOf(kind: string): [string, string][] {
  return Object.entries(vocabulary.value[kind] ?? {});
}

/** What has to be asked for an action that has no page of its own; nothing if it has one. */
export function formOf(action: ActionType): ActionForm | undefined {
  return forms.value.find((form) => form.action === action);
}

/** Loads the vocabulary, once; a failure is told by the page that asks again. */
export async function loadVocabulary(): Promise<void> {
  if (Object.keys(vocabulary.value).length > 0) return;
  const [titles, asked] = await Promise.all([get<Vocabulary>('/vocabulary'), get<Items<ActionForm>>('/vocabulary/actions')]);
  forms.value = asked.items;
  vocabulary.value = titles;
}

/** Takes up the session of the cookie, if it still holds. */
export async function restore(): Promise<void> {
  try {
    session.value = await get<Session>('/session');
  } catch (problem) {
    if (!(problem instanceof Problem) || problem.status !== 401) throw problem;
    session.value = null;
  }
}

export async function logIn(login: string, password: string): Promise<void> {
  session.value = await post<Session>('/session', { body: { login, password } });
  ended.value = false;
}

export async function changePassword(oldPassword: string, newPassword: string): Promise<void> {
  await put('/session/password', { body: { oldPassword, newPassword } });
  await restore();
}

/** Ends the session here even when the platform can't be told: the clerk is leaving the desk. */
export async function logOut(): Promise<void> {
  try {
    if (!ended.value) await remove('/session');
  } finally {
    session.value = null;
    ended.value = false;
  }
}

configure({ csrfToken: () => session.value?.csrfToken, onSessionEnd: () => (ended.value = session.value !== null) });
