// SPDX-License-Identifier: Apache-2.0
import { type ComputedRef, computed, ref } from 'vue';
import { type Loading, loading } from './loading';

/** One page of a list; `next` is the cursor of the one after it, if there is one. */
export interface Page<T> {
  items: T[];
  next?: string | null;
}

/** A list that comes page by page. */
export interface Paged<T> extends Loading<Page<T>> {
  /** Number of the page shown, from 1. */
  number: ComputedRef<number>;
  /** Begins again at the first page: what is searched for has changed. */
  first: () => Promise<void>;
  next: () => Promise<void>;
  previous: () => Promise<void>;
}

/** Wraps a loader that gets the cursor of the page wanted, `null` for the first. */
export function paged<T>(loader: (after: string | null) => Promise<Page<T>>): Paged<T> {
  /** Cursors of the pages gone through; the last is that of the page shown. */
  const cursors = ref<(string | null)[]>([null]);
  const page = loading(() => loader(cursors.value.at(-1)!));

  function go(to: (string | null)[]): Promise<void> {
    cursors.value = to;
    return page.load();
  }

  return {
    ...page,
    number: computed(() => cursors.value.length),
    first: () => go([null]),
    next: () => go([...cursors.value, page.data.value?.next ?? null]),
    previous: () => go(cursors.value.slice(0, -1)),
  };
}
