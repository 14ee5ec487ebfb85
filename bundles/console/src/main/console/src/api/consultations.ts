// SPDX-License-Identifier: Apache-2.0
import { address, at, get, post } from './http';
import type { Consultation, Items, Question, ServiceNorm } from './types';

export const consultation = (number: string) => get<Consultation>(at`/consultations/${number}`);

/** Writes a question down; the same key never does it twice. */
export const ask = (question: Question, key: string) => post<Consultation>('/consultations', { body: question, key });

export const answer = (number: string, said: string) => post<Consultation>(at`/consultations/${number}/answer`, { body: { answer: said } });

/** Who claims what a machine wrote down answers for it. */
export const claim = (number: string) => post<Consultation>(at`/consultations/${number}/claim`);

/** Tells who asked by short message once more that there is an answer. */
export const tellAgain = (number: string) => post<Consultation>(at`/consultations/${number}/message`);

/** Hands it on to a department; without one, to that of the matter asked about. */
export const transfer = (number: string, to: { department: string | null; reason: string; days: number }) =>
  post<Consultation>(at`/consultations/${number}/transfer`, { body: to });

/** The department gives back what is not its to answer. */
export const giveBack = (number: string, reason: string) => post<Consultation>(at`/consultations/${number}/return`, { body: { reason } });

/** Urges the department that is late. */
export const urge = (number: string, text: string) => post<Consultation>(at`/consultations/${number}/urge`, { body: { text } });

/** Gives it to another clerk, who answers for it from now on. */
export const handOver = (number: string, to: { account: string; reason: string }) =>
  post<Consultation>(at`/consultations/${number}/hand-over`, { body: to });

/** Takes over what a colleague left whose account is disabled. */
export const takeOver = (number: string, reason: string) => post<Consultation>(at`/consultations/${number}/take-over`, { body: { reason } });

/** Closes it: somebody was told in this way, and these norms of service were kept. */
export const close = (number: string, said: { told: string; person: string; norms: string[] }) =>
  post<Consultation>(at`/consultations/${number}/close`, { body: said });

/** The norms of service, by their groups. */
export async function normGroups(): Promise<[string, ServiceNorm[]][]> {
  const norms = (await get<Items<ServiceNorm>>('/consultations/norms')).items;
  return [...new Set(norms.map((norm) => norm.group))].map((group) => [group, norms.filter((norm) => norm.group === group)]);
}

/** Where the slip is read that a consultation went to the department with. */
export const slipAddress = (number: string) => address(at`/consultations/${number}/slip`);
