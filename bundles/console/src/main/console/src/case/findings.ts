// SPDX-License-Identifier: Apache-2.0
import type { Liability, LiabilityStep } from '../api/types';

/** What was found at a review point in one step of a case. */
export interface Finding {
  point: string;
  text: string;
  step: LiabilityStep;
  passed: boolean;
  /** Whether the finding before it at the same point was another one. */
  reversed: boolean;
}

/** All findings in the order of the points, those at one point in the order in which they were made. */
export function findingsOf(liability: Liability): Finding[] {
  return liability.points.flatMap(({ material, number, text, findings }) =>
    findings.map(({ step, passed }, i) => ({
      point: `${material}　要点 ${number}`,
      text,
      step,
      passed,
      reversed: i > 0 && findings[i - 1].passed !== passed,
    })),
  );
}
