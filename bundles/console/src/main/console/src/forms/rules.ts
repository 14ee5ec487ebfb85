// SPDX-License-Identifier: Apache-2.0
import { apply, type RulesLogic } from 'json-logic-js';
import type { Answers, Situation } from '../api/types';

/** Tells whether a rule (JsonLogic) holds for the answers; no rule always holds. The server reads the same rules. */
export function holds(rule: unknown, answers: Answers): boolean {
  return rule === null || rule === undefined || Boolean(apply(rule as RulesLogic, answers));
}

/** The questions to be asked, given the answers so far. */
export function asked(situations: Situation[], answers: Answers): Situation[] {
  return situations.filter((situation) => holds(situation.when, answers));
}

/** The answers without those to questions that are no longer asked; dropping one may make others unasked. */
export function withoutUnasked(situations: Situation[], answers: Answers): Answers {
  const keys = new Set(asked(situations, answers).map((situation) => situation.key));
  const kept = Object.entries(answers).filter(([key]) => keys.has(key));
  return kept.length === Object.keys(answers).length ? answers : withoutUnasked(situations, Object.fromEntries(kept));
}
