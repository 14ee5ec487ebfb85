// SPDX-License-Identifier: Apache-2.0
// Review points that the window recorded as met and the department finds not met (责任划分, R47).
import type { CaseView, MisjudgedPoint } from '../api/types';

/** A review point that the window passed. */
export interface PassedPoint {
  material: string;
  point: number;
  title: string;
  text: string;
}

/** The points that the window passed, in the order of the materials. */
export function passedPoints(view: CaseView): PassedPoint[] {
  return view.checklist.materials.flatMap(({ key, name, reviewPoints }) =>
    reviewPoints
      .map((text, point) => ({ material: key, point, title: name, text }))
      .filter(({ point }) => view.findings.some((finding) => finding.passed && finding.material === key && finding.point === point)),
  );
}

/** What is missing of the points that were named, or `null`. */
export const misjudgedFault = (points: MisjudgedPoint[]) => (points.every(({ reason }) => reason.trim()) ? null : '请写明误记的要点哪里不符。');

/** What is sent: nothing where somebody agrees. */
export const misjudgedSent = (agree: unknown, points: MisjudgedPoint[]) =>
  agree === false ? points.map((one) => ({ ...one, reason: one.reason.trim() })) : [];
