// SPDX-License-Identifier: Apache-2.0
import type { Verification } from '../api/types';

/** What a verification looks at, for people. */
export const scopeOf = (of: Verification) => (of.day ? `${of.day} 有办理动作的办件` : '全部办件');

/** What came of it, in one line of the list. */
export function resultOf({ state, report, total }: Verification): string {
  const found = report.faults.length ? `■ 发现 ${report.faults.length} 处` : '';
  if (state === 'RUNNING') return found || `○ 进行中 ${report.cases} / ${total}`;
  if (state === 'CANCELLED') return found || `▲ 已取消，核验了 ${report.cases} / ${total}`;
  return found || '● 没有发现改动';
}
