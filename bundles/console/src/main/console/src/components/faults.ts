// SPDX-License-Identifier: Apache-2.0
import type { Fault } from '../api/http';

/** Tells whether a summary says all that a fault says. */
export const says = (summary: string, fault: Fault) => summary.includes(fault.message) && (!fault.mend || summary.includes(fault.mend));
