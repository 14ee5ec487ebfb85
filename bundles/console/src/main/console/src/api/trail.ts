// SPDX-License-Identifier: Apache-2.0
import { at, get, post, query } from './http';
import type { Items, TrailReport, Verification } from './types';

export const verifyCase = (caseNo: string) => get<TrailReport>('/trail' + query({ caseNo }));

/** The verifications that are kept, latest first. */
export const verifications = () => get<Items<Verification>>('/trail/verifications');

/** Begins to verify a day, or everything if none is given. */
export const begin = (day: string) => post<Verification>('/trail/verifications' + query({ day }));

export const cancel = (number: number) => post<Verification>(at`/trail/verifications/${number}/cancel`);
