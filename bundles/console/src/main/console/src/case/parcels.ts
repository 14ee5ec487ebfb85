// SPDX-License-Identifier: Apache-2.0
// How far a parcel is, in words for clerks and applicants.
import { titleOf } from '../session';

/** A parcel of which the courier has said nothing yet waits for him; one that is called off is his until he agrees. */
export function parcelState(parcel: { state: string | null; callingOff?: boolean; keptAt?: string }): string {
  if (parcel.callingOff) return '正在取消，等待快递确认';
  const state = parcel.state ? titleOf('ReportCourier.Event', parcel.state) : '等待快递揽收';
  return parcel.keptAt ? `${state}（取消未成）` : state;
}
