// SPDX-License-Identifier: Apache-2.0
import { expect, it } from 'vitest';
import { paged } from './paging';

const pages: Record<string, { items: string[]; next: string | null }> = {
  first: { items: ['a', 'b'], next: 'b' },
  b: { items: ['c'], next: null },
};

it('goes forth and back, and begins again', async () => {
  const asked: (string | null)[] = [];
  const list = paged(async (after) => {
    asked.push(after);
    return pages[after ?? 'first'];
  });
  await list.load();
  await list.next();
  expect(list.number.value).toBe(2);
  expect(list.data.value?.items).toEqual(['c']);
  await list.previous();
  expect(list.number.value).toBe(1);
  await list.next();
  await list.first();
  expect(list.data.value?.items).toEqual(['a', 'b']);
  expect(asked).toEqual([null, 'b', null, 'b', null]);
});

it('keeps the page that failed, so that it can be asked for again', async () => {
  let broken = true;
  const list = paged(async (after) => {
    if (after && broken) throw new Error('away');
    return pages[after ?? 'first'];
  });
  await list.load();
  await list.next();
  expect(list.failure.value).toBeInstanceOf(Error);
  broken = false;
  await list.load();
  expect(list.data.value?.items).toEqual(['c']);
});
