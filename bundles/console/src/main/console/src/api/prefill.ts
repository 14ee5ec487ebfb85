// SPDX-License-Identifier: Apache-2.0
import { post } from './http';
import type { Answers, ApplicantKind, Prefilled } from './types';

export interface PrefillQuestion {
  matter: string;
  answers: Answers;
  kind: ApplicantKind;
  name: string;
  idNumber: string;
  caseNo: string | null;
  consent: { way: 'WRITTEN' | 'SIGNED'; file: string | null };
}

/** Asks registers about an applicant; the platform writes down who asked what (R96). */
export const ask = (question: PrefillQuestion) => post<Prefilled>('/prefill', { body: question });
