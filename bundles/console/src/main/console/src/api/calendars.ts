// SPDX-License-Identifier: Apache-2.0
import { Problem, at, get, post, query } from './http';
import type { CalendarChange, CalendarVersion, CalendarVersions, CalendarYear, Items, Recounted } from './types';

export const versions = () => get<CalendarVersions>('/calendars');

/** Loads a year from its file; another administrator has to confirm it. */
export const load = (file: File) => post<CalendarVersion>('/calendars', { file: new File([file], file.name, { type: 'application/yaml' }) });

export const confirm = (version: string) => post<CalendarVersion>(at`/calendars/${version}/confirm`);

export const withdraw = (version: string) => post<CalendarVersion>(at`/calendars/${version}/withdraw`);

export const changes = () => get<Items<CalendarChange>>('/calendars/changes');

/** A page of what a change moved: `after` is the last case of the page before. */
export async function outcome(change: number, after: string | null) {
  const limit = 30;
  const { items } = await get<Items<Recounted>>(at`/calendars/changes/${change}/outcome` + query({ after, limit }));
  return { items, next: items.length < limit ? null : items.at(-1)!.caseNo };
}

/** The year as it is in force; nothing if its holidays are not published. */
export async function inForce(year: number): Promise<CalendarYear | null> {
  try {
    return await get<CalendarYear>(at`/calendars/years/${year}`);
  } catch (problem) {
    if (problem instanceof Problem && problem.code === 'UNKNOWN_CALENDAR') return null;
    throw problem;
  }
}
