// SPDX-License-Identifier: Apache-2.0
import { readonly, ref } from 'vue';
import { get } from './api/http';
import type { Items, QueueCount } from './api/types';

const counts = ref<QueueCount[]>([]);

/** How much work waits in each queue of who is logged in. */
export const queues = readonly(counts);

/** Counts again; a failure leaves the old numbers, the lists themselves tell it. */
export async function countQueues(): Promise<void> {
  try {
    counts.value = (await get<Items<QueueCount>>('/queues')).items;
  } catch {
    // The menu is not the place to complain.
  }
}
