// SPDX-License-Identifier: Apache-2.0
// A year of the calendar as people read it: holidays in a row, and what another version changes.
import type { CalendarYear } from '../api/types';

const day = 86_400_000;

/** Days in a row of one holiday, as `yyyy-MM-dd`. */
export interface Span {
  name: string;
  from: string;
  to: string;
  days: number;
}

/** Joins the days that follow each other under one name. */
export function spans(days: Record<string, string>): Span[] {
  const joined: Span[] = [];
  for (const date of Object.keys(days).toSorted()) {
    const last = joined.at(-1);
    if (last?.name === days[date] && Date.parse(date) - Date.parse(last.to) === day) {
      last.to = date;
      last.days++;
    } else {
      joined.push({ name: days[date], from: date, to: date, days: 1 });
    }
  }
  return joined;
}

/** What offices do on a day of a year, in words. */
export function dayTitle(year: CalendarYear, date: string): string {
  if (year.holidays[date]) return `${year.holidays[date]}放假`;
  if (year.makeUpDays[date]) return `${year.makeUpDays[date]}调休上班`;
  return isWeekend(date) ? '周末' : '工作日';
}

/** The days that `after` says something else about than `before`, each with both. */
export function changes(before: CalendarYear, after: CalendarYear): { date: string; before: string; after: string }[] {
  const named = [before, after].flatMap((year) => [...Object.keys(year.holidays), ...Object.keys(year.makeUpDays)]);
  return [...new Set(named)]
    .toSorted()
    .map((date) => ({ date, before: dayTitle(before, date), after: dayTitle(after, date) }))
    .filter((one) => one.before !== one.after);
}

/** `周日`, of a `yyyy-MM-dd`. */
export const weekday = (date: string) => `周${'日一二三四五六'[new Date(date).getUTCDay()]}`;

const isWeekend = (date: string) => [0, 6].includes(new Date(date).getUTCDay());
