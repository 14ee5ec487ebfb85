// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it } from 'vitest';
import { creditCodeFault, idNumberFault, phoneFault } from './identity';

describe('identity number', () => {
  it.each(['11010519491231002X', '11010519491231002x', '440524188001010014'])('takes %s', (number) => {
    expect(idNumberFault(number)).toBeNull();
  });
  it.each([
    ['110105194912310021', '校验码'],
    ['11010519491331002X', '出生日期'],
    ['11010520990101001X', '出生日期'],
    ['11010519491231', '18 位'],
    ['', '18 位'],
  ])('refuses %s for its %s', (number, why) => {
    expect(idNumberFault(number)).toContain(why);
  });
});

describe('credit code', () => {
  it.each(['91350100M000100Y43', '11150626MB0N0001XL', '11150626MB0N00028L', '11150626MB0N00079W'])('takes %s', (code) => {
    expect(creditCodeFault(code)).toBeNull();
  });
  it.each([
    ['91350100M000100Y44', '校验码'],
    ['91350100M000100I43', '18 位'],
    ['9135', '18 位'],
  ])('refuses %s for its %s', (code, why) => {
    expect(creditCodeFault(code)).toContain(why);
  });
});

describe('phone', () => {
  it('takes a mobile number only', () => {
    expect(phoneFault('13800138000')).toBeNull();
    expect(phoneFault('0477-7581234')).toContain('11 位');
  });
});
