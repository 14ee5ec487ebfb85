// SPDX-License-Identifier: Apache-2.0
import { readonly, ref } from 'vue';
import { get } from './api/http';
import type { ConsultCount, Items, QueueCount } from './api/types';
import { consulted } from './roles';
import { has } from './session';

const counts = ref<QueueCount[]>([]);
const consultCounts = ref<ConsultCount[]>([]);

/** How much work waits in each queue of who is logged in. */
export const queues = readonly(counts);

/** How much waits in each of his lists of consultations. */
export const consultQueues = readonly(consultCounts);

/** Counts again; a failure leaves the old numbers, the lists themselves tell it. */
export async function countQueues(): Promise<void> {
  try {
    counts.value = (await get<Items<QueueCount>>('/queues')).items;
    consultCounts.value = has(...consulted) ? (await get<Items<ConsultCount>>('/consultations/counts')).items : [];
  } catch {
    // The menu is not the place to complain.
  }
}
