// SPDX-License-Identifier: Apache-2.0
// What pages show of shared data (共享数据): where a field comes from, and what a proof says.
import type { Proof } from '../api/types';
import type { Schema } from '../forms/schema';
import { moment } from '../format';
import { titleOf } from '../session';
import { type Entered, valueAt } from './model';

/** Where what stands in a field comes from; `null` once the clerk has written something else. */
export function sourceHint(entered: Entered, path: string): string | null {
  const field = entered.shared.fields[path];
  if (!field || valueAt(entered, path) !== field.value) return null;
  return `来自${titleOf('SharedSource', field.source)}（${moment(field.at)}），可以修改`;
}

/** A form whose fields say where they were filled from. */
export function withSources(schema: Schema, entered: Entered): Schema {
  const properties = Object.entries(schema.properties ?? {}).map(([name, field]) => {
    const hint = sourceHint(entered, `/form/${name}`);
    return [name, hint ? { ...field, description: [field.description, hint].filter(Boolean).join('　') } : field] as const;
  });
  return { ...schema, properties: Object.fromEntries(properties) };
}

/** What a proof says, in a line. */
export function proofTitle(proof: Proof): string {
  if (proof.source !== 'CERTIFICATE') return `${proof.name}共享记录（${moment(proof.obtainedAt)}）`;
  const parts = [proof.number, proof.issuer, proof.validUntil ? `有效期至 ${proof.validUntil}` : '长期有效'];
  return `电子证照《${proof.name}》${parts.filter(Boolean).join('，')}`;
}
