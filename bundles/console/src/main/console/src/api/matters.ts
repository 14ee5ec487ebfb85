// SPDX-License-Identifier: Apache-2.0
import { at, get, post, query } from './http';
import type { Answers, Checklist, IntakeStep, Items, MatterVersion } from './types';

export const offered = (code: string) => get<MatterVersion>(at`/matters/${code}`);

export const version = (digest: string) => get<MatterVersion>(at`/matter-versions/${digest}`);

/** What the matter asks of an applicant who answered so (一次性告知). */
export const checklistOf = (digest: string, answers: Answers, signal?: AbortSignal) =>
  post<Checklist>(at`/matter-versions/${digest}/checklist`, { body: { answers }, signal });

/** The steps of an intake, as the type of the window defines them. */
export const stepsOf = async (window: string, matter: string) =>
  (await get<Items<IntakeStep>>(at`/windows/${window}/intake` + query({ matter }))).items;
