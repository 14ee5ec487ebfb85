// SPDX-License-Identifier: Apache-2.0
// How times, amounts and limits are written. All of China keeps one time.
import type { Limit } from './api/types';
import { titleOf } from './session';

const parts = { year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit' } as const;
const clock = new Intl.DateTimeFormat('sv-SE', { ...parts, timeZone: 'Asia/Shanghai' });

/** `2026-11-21 17:30`, or a dash. */
export function moment(instant: string | null | undefined): string {
  return instant ? clock.format(new Date(instant)) : '—';
}

/** The day of a moment, `2026-11-21`. */
export function dayOf(date: Date): string {
  return clock.format(date).slice(0, 10);
}

/** How long until or since a moment, such as `还有 2 天 3 小时` or `已超 40 分钟`. */
export function remaining(due: string | null, now = Date.now()): string {
  if (!due) return '';
  const minutes = minutesTo(due, now);
  return minutes < 0 ? `已超 ${span(-minutes)}` : `还有 ${span(minutes)}`;
}

/** How long something lasts already, such as `已 2 天 3 小时`. */
export function lasting(since: string, now = Date.now()): string {
  return `已 ${span(Math.max(0, -minutesTo(since, now)))}`;
}

function minutesTo(instant: string, now: number): number {
  return Math.trunc((new Date(instant).getTime() - now) / 60_000);
}

function span(minutes: number): string {
  const [days, hours] = [Math.floor(minutes / 1440), Math.floor((minutes % 1440) / 60)];
  return days ? `${days} 天${hours ? ` ${hours} 小时` : ''}` : hours ? `${hours} 小时` : `${minutes} 分钟`;
}

/** `5个工作日` or `即时办结`. */
export function limitTitle(limit: Limit | null | undefined): string {
  if (!limit) return '—';
  return limit.value === 0 ? '即时办结' : `${limit.value}${titleOf('LimitUnit', limit.unit)}`;
}

/** `原件 1 份，复印件 2 份`, without what is not asked. */
export function countTitle(originals: number, copies: number): string {
  const said = [originals && `原件 ${originals} 份`, copies && `复印件 ${copies} 份`].filter(Boolean);
  return said.length ? said.join('，') : '不收纸质';
}

/** `1.2 MB`. */
export function sizeTitle(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`;
  return bytes < 1024 * 1024 ? `${(bytes / 1024).toFixed(0)} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}

/** `10.00 元` of an amount in fen. */
export function yuan(fen: number): string {
  return `${(fen / 100).toFixed(2)} 元`;
}
