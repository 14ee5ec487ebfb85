// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest';
import { says } from './faults';

const fault = { path: '', code: 'TOLERANCE_LOST', message: '不再适用容缺受理', mend: '请一次性告知补正' };

test('a summary of one fault says it whole', () => {
  expect(says('不再适用容缺受理：请一次性告知补正', fault)).toBe(true);
  expect(says('不再适用容缺受理', { ...fault, mend: null })).toBe(true);
});

test('a fault with a mend of its own is not said by the summary', () => {
  expect(says('不再适用容缺受理', fault)).toBe(false);
  expect(says('有 2 处需要更正', fault)).toBe(false);
});
