// SPDX-License-Identifier: Apache-2.0
import { type Ref, ref, shallowRef } from 'vue';

/** Something that a page loads: what came, whether it is still coming, why it did not. */
export interface Loading<T> {
  data: Ref<T | null>;
  failure: Ref<unknown>;
  busy: Ref<boolean>;
  load: () => Promise<void>;
}

/** Wraps a loader; an answer that a later call has overtaken is dropped. */
export function loading<T>(loader: () => Promise<T>): Loading<T> {
  const data = shallowRef<T | null>(null) as Ref<T | null>;
  const failure = ref<unknown>(null);
  const busy = ref(false);
  let latest = 0;

  async function load(): Promise<void> {
    const mine = ++latest;
    busy.value = true;
    failure.value = null;
    try {
      const came = await loader();
      if (mine === latest) data.value = came;
    } catch (reason) {
      if (mine === latest) failure.value = reason;
    } finally {
      if (mine === latest) busy.value = false;
    }
  }

  return { data, failure, busy, load };
}
