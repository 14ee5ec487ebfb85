// SPDX-License-Identifier: Apache-2.0
import type { Role } from './api/types';

/** The hall, and the departments behind it. */
export const atTheCounters: Role[] = ['WINDOW_CLERK', 'ISSUING_CLERK', 'SUPERVISOR', 'APPROVER', 'DEPARTMENT_HEAD'];
/** Who is asked at a counter, and answers for what he was asked. */
export const asked: Role[] = ['GUIDE', 'WINDOW_CLERK', 'ISSUING_CLERK'];
/** Who is asked, and who has to answer. */
export const consulted: Role[] = ['GUIDE', ...atTheCounters];
