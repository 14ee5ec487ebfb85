// SPDX-License-Identifier: Apache-2.0
// What is asked for an action is stated by the platform; here it becomes what a page can fill in, and back.
import type { ActionField, Actor, CaseView, MatterDefinition, MisjudgedPoint } from '../api/types';
import { papersOf } from './context';
import { misjudgedFault, misjudgedSent } from './misjudged';

export type Values = Record<string, unknown>;

const verdicts = new Set(['agree', 'granted']);

/** Tells whether a field says yes or no to somebody: nothing is presumed, whoever decides has to say which. */
export const isVerdict = (field: ActionField) => verdicts.has(field.name);

/** How the contrary of a verdict is called. */
export const opposite = (title: string) => (title.startsWith('拟准予') ? '拟不予许可' : `不${title}`);

/** What a field holds before anybody has filled it in. */
export function blank(fields: ActionField[]): Values {
  return Object.fromEntries(fields.map((field) => [field.name, blankOf(field)]));
}

function blankOf(field: ActionField): unknown {
  if (field.several) return [];
  if (isVerdict(field)) return undefined;
  if (field.kind === 'BOOLEAN') return false;
  if (field.kind === 'NUMBER') return undefined;
  if (field.kind === 'RECORD') return blank(field.fields);
  return '';
}

/** What is missing, in words; `null` if nothing is. */
export function missing(fields: ActionField[], values: Values): string | null {
  for (const field of fields) {
    const value = values[field.name];
    if (isVerdict(field) && value === undefined) return `请选择“${field.title}”还是“${opposite(field.title)}”。`;
    if (field.input === 'REVIEW_POINTS') {
      const unexplained = misjudgedFault(misjudgedSent(values.agree, value as MisjudgedPoint[]));
      if (unexplained) return unexplained;
    }
    // A part that may be left out is left out whole, or filled in whole.
    if (field.kind === 'RECORD' && !field.several && isBegun(value as Values)) {
      const inside = missing(field.fields, value as Values);
      if (inside) return inside;
    }
    if (!field.optional && isEmpty(field, value)) return `请填写“${field.title}”。`;
  }
  return null;
}

const isBegun = (values: Values) => Object.values(values).some((value) => value === true || (typeof value === 'string' && value.trim() !== ''));

function isEmpty(field: ActionField, value: unknown): boolean {
  if (field.several) return (value as unknown[]).length === 0;
  if (field.kind === 'RECORD') return missing(field.fields, value as Values) !== null;
  if (field.kind === 'NUMBER') return !Number.isFinite(value);
  return typeof value === 'string' && value.trim() === '';
}

/** What is sent: texts without white space around them, nothing where an optional field was left empty. */
export function sent(fields: ActionField[], values: Values): Values {
  return Object.fromEntries(fields.map((field) => [field.name, field.input === 'REVIEW_POINTS' ? misjudgedSent(values.agree, values[field.name] as MisjudgedPoint[]) : sentOf(field, values[field.name])]));
}

function sentOf(field: ActionField, value: unknown): unknown {
  if (field.optional && isEmpty(field, value)) return field.several ? [] : null;
  if (field.several || field.kind === 'BOOLEAN' || field.kind === 'NUMBER') return value;
  if (field.kind === 'RECORD') return sent(field.fields, value as Values);
  return typeof value === 'string' ? value.trim() : value;
}

/** One of several values to choose from. */
export interface Choice {
  value: string;
  title: string;
}

/** What may be chosen where the platform says that the matter or the case lists it. */
export function choices(field: ActionField, view: CaseView, matter: MatterDefinition): Choice[] {
  if (field.input === 'MATERIAL') {
    return view.checklist.materials.filter((material) => material.deferrable).map(({ key, name }) => ({ value: key, title: name }));
  }
  if (field.name === 'ground') return matter.fee.waivers.map((ground) => ({ value: ground, title: ground }));
  const open = view.review.joint.filter((task) => !task.answeredAt).map((task) => task.department);
  const departments = matter.procedure.joint.map(({ creditCode, name, duty }) => ({ value: creditCode, title: `${name}（${duty}）` }));
  return field.title === '答复部门' ? departments.filter(({ value }) => open.includes(value)) : departments.filter(({ value }) => !open.includes(value));
}

/** Which values of an enum make sense for a case: only the pauses that its matter allows, or that are open. */
export function sensible(field: ActionField, action: string, view: CaseView, matter: MatterDefinition): (value: string) => boolean {
  if (field.vocabulary !== 'PauseReason') return () => true;
  const open = view.review.pauses.filter((pause) => !pause.to).map((pause) => pause.reason);
  return action === 'RESUME' ? (value) => open.includes(value) : (value) => matter.pauses.includes(value) && !open.includes(value);
}

/** Who may take a case over: somebody of the hall until the department works on it, an approver of the department then. */
export function takes(colleague: Actor, action: string, view: CaseView): boolean {
  const reviewed = view.state === 'UNDER_REVIEW' || view.state === 'DECIDED';
  return action === 'HAND_OVER' && reviewed ? decides(colleague, view) : colleague.roles.includes('WINDOW_CLERK');
}

/** Tells whether somebody decides on cases of the department. */
export const decides = (colleague: Actor, view: CaseView) =>
  colleague.unit === view.agency && colleague.roles.some((role) => role === 'APPROVER' || role === 'DEPARTMENT_HEAD');

/** Papers to begin with where papers are counted: those that the platform says are there. */
export function papersAtHand(view: CaseView) {
  return view.issue.papers.length ? view.issue.papers.map(({ name, originals, copies }) => ({ name, originals, copies })) : papersOf(view);
}
