// SPDX-License-Identifier: Apache-2.0
import type { CaseView, MatterDefinition, PaperItem } from '../api/types';

/** What every dialog of an action gets. */
export interface ActionProps {
  view: CaseView;
  matter: MatterDefinition;
  /** Performs the action; throws what the platform refused. */
  act: (data: unknown) => Promise<void>;
}

/** The papers that the applicant handed in, with the names of their materials. */
export function papersOf(view: CaseView): PaperItem[] {
  return view.filing.materials
    .filter((item) => item.originals + item.copies > 0)
    .map(({ material, originals, copies }) => ({
      name: view.checklist.materials.find((one) => one.key === material)?.name ?? material,
      originals,
      copies,
    }));
}

/** What is wrong with a list of papers, or `null`. */
export function paperFault(items: PaperItem[]): string | null {
  if (items.some((item) => !item.name.trim())) return '请写明每一件的名称。';
  const counts = items.flatMap((item) => [item.originals, item.copies]);
  return counts.every((count) => Number.isInteger(count) && count >= 0) ? null : '份数应为不小于 0 的整数。';
}

/** The last day of a term of years that begins today, as `yyyy-MM-dd`. */
export function lastDay(years: number, today = new Date()): string {
  const end = new Date(Date.UTC(today.getFullYear() + years, today.getMonth(), today.getDate() - 1));
  return end.toISOString().slice(0, 10);
}
