// SPDX-License-Identifier: Apache-2.0
// Checks that need no platform: a slip of the pen is told while the applicant still stands at the counter.

const idWeights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const idChecks = '10X98765432';
const creditWeights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];
const creditCharacters = '0123456789ABCDEFGHJKLMNPQRTUWXY';

/** What is wrong with an identity number (公民身份号码, GB 11643), or `null`. */
export function idNumberFault(given: string): string | null {
  const number = given.trim().toUpperCase();
  if (!/^\d{17}[\dX]$/.test(number)) return '身份证号码应为 18 位：17 位数字加 1 位校验码。';
  if (!isPastDay(number.slice(6, 10), number.slice(10, 12), number.slice(12, 14))) return '身份证号码中的出生日期不对，请核对第 7 至 14 位。';
  const sum = idWeights.reduce((total, weight, i) => total + weight * Number(number[i]), 0);
  return idChecks[sum % 11] === number[17] ? null : '身份证号码的校验码不对，请逐位核对。';
}

/** What is wrong with a unified social credit code (统一社会信用代码, GB 32100), or `null`. */
export function creditCodeFault(given: string): string | null {
  const code = given.trim().toUpperCase();
  if (code.length !== 18 || [...code].some((c) => !creditCharacters.includes(c))) {
    return '统一社会信用代码应为 18 位数字或大写字母（不用 I、O、S、V、Z）。';
  }
  const sum = creditWeights.reduce((total, weight, i) => total + weight * creditCharacters.indexOf(code[i]), 0);
  return creditCharacters[(31 - (sum % 31)) % 31] === code[17] ? null : '统一社会信用代码的校验码不对，请逐位核对。';
}

/** What is wrong with a mobile phone number, or `null`. */
export function phoneFault(given: string): string | null {
  return /^1[3-9]\d{9}$/.test(given.trim()) ? null : '手机号码应为 11 位，以 13 至 19 开头。';
}

function isPastDay(year: string, month: string, day: string): boolean {
  const date = new Date(`${year}-${month}-${day}T00:00:00Z`);
  return Number(year) >= 1850 && date.toJSON()?.startsWith(`${year}-${month}-${day}`) && date.getTime() <= Date.now();
}
