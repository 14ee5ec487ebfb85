// SPDX-License-Identifier: Apache-2.0
import { address, at, get, newKey, post } from './http';
import type { Action, CaseView, ClockExplanation, DocumentView, FeeTrial, Items, Liability, Receipt } from './types';

/** Performs actions, whole or not at all; the same key never does them twice. */
export function perform(caseNo: string | null, actions: Action[], key: string, version?: number): Promise<Receipt> {
  const path = caseNo === null ? '/cases' : at`/cases/${caseNo}/actions`;
  return post<Receipt>(path, { body: { actions }, key, version });
}

/** A key that stays the same through all retries of one intent, until it has succeeded. */
export class Intent {
  key = newKey();

  async perform(caseNo: string | null, actions: Action[], version?: number): Promise<Receipt> {
    const receipt = await perform(caseNo, actions, this.key, version);
    this.key = newKey();
    return receipt;
  }
}

export const caseOf = (caseNo: string) => get<CaseView>(at`/cases/${caseNo}`);

/** The case with personal data in full; the reading and its reason go on the trail. */
export const unmasked = (caseNo: string, reason: string) => post<CaseView>(at`/cases/${caseNo}/unmasked`, { body: { reason } });

/** Why its clocks are due when they are, day by day. */
export const clocksOf = async (caseNo: string) => (await get<Items<ClockExplanation>>(at`/cases/${caseNo}/clocks`)).items;

/** What its fee would be, line by line; nothing is done. */
export const feeTrialOf = (caseNo: string) => get<FeeTrial>(at`/cases/${caseNo}/fee-trial`);

/** By which review points it was checked, and who departed from them; for supervisors and auditors. */
export const liabilityOf = (caseNo: string) => get<Liability>(at`/cases/${caseNo}/liability`);

export const documentsOf = async (caseNo: string) => (await get<Items<DocumentView>>(at`/cases/${caseNo}/documents`)).items;

export const documentAddress = (caseNo: string, id: string) => address(at`/cases/${caseNo}/documents/${id}`);

/** Where the browser finds a file: with its case once it is filed, before that with who uploaded it. */
export function fileAddress(id: string, caseNo: string | null): string {
  return address(caseNo === null ? at`/files/${id}/content` : at`/cases/${caseNo}/files/${id}`);
}
