// SPDX-License-Identifier: Apache-2.0
import { at, get, post, query } from './http';
import type { Agency, Answers, Checklist, IntakeStep, Items, MatterSummary, MatterVersion } from './types';

export const offered = (code: string) => get<MatterVersion>(at`/matters/${code}`);

export const version = (digest: string) => get<MatterVersion>(at`/matter-versions/${digest}`);

/** What the matter asks of an applicant who answered so (一次性告知). */
export const checklistOf = (digest: string, answers: Answers, signal?: AbortSignal) =>
  post<Checklist>(at`/matter-versions/${digest}/checklist`, { body: { answers }, signal });

/** The steps of an intake, as the type of the window defines them. */
export const stepsOf = async (window: string, matter: string) =>
  (await get<Items<IntakeStep>>(at`/windows/${window}/intake` + query({ matter }))).items;

/** The first matters that a text finds: by name, alias, pinyin initials or code. */
export const found = async (text: string, limit = 20) => (await get<Items<MatterSummary>>('/matters' + query({ text: text.trim(), limit }))).items;

/** The questions that are often asked about a matter. */
export const frequentOf = async (matter: string) =>
  (await get<Items<MatterVersion['definition']['questions'][number]>>('/consultations/frequent' + query({ matter }))).items;

/** Every matter that is offered, page by page. */
export async function everyMatter(): Promise<MatterSummary[]> {
  const size = 100;
  const matters: MatterSummary[] = [];
  for (let offset: number | null = 0; offset !== null; ) {
    const page: { items: MatterSummary[]; next: number | null } = await get('/matters' + query({ offset, limit: size }));
    matters.push(...page.items);
    offset = page.next;
  }
  return matters;
}

/** Every department that has matters, each once. */
export const departments = async (): Promise<Agency[]> => [
  ...new Map((await everyMatter()).map(({ agency }) => [agency.creditCode, agency])).values(),
];
