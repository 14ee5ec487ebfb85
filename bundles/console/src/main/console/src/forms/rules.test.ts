// SPDX-License-Identifier: Apache-2.0
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Answers, Situation } from '../api/types';
import { asked, holds, withoutUnasked } from './rules';

interface Vector {
  name: string;
  rule: unknown;
  answers: Answers;
  expected: boolean;
}

// The same file is run by the catalogue's engine: page and server must agree on every rule.
const file = resolve(import.meta.dirname, '../../../../../../api/matter/src/test/resources/jsonlogic-vectors.json');
const vectors: Vector[] = JSON.parse(readFileSync(file, 'utf8'));

describe('rules', () => {
  it('come with vectors', () => expect(vectors.length).toBeGreaterThan(10));

  it.each(vectors)('$name: $rule over $answers', ({ rule, answers, expected }) => {
    expect(holds(rule, answers)).toBe(expected);
  });
});

describe('questions', () => {
  const option = [
    { value: 'yes', label: '是' },
    { value: 'no', label: '否' },
  ];
  const ask = (key: string, when: unknown): Situation => ({ key, question: key, multiple: false, when, options: option });
  const chain = [
    ask('vehicle', null),
    ask('heavy', { '==': [{ var: 'vehicle' }, 'yes'] }),
    ask('route', { '==': [{ var: 'heavy' }, 'yes'] }),
  ];

  it('are asked when their rule holds', () => {
    expect(asked(chain, { vehicle: 'yes' }).map((situation) => situation.key)).toEqual(['vehicle', 'heavy']);
  });

  it('take the answers with them that hang on theirs', () => {
    expect(withoutUnasked(chain, { vehicle: 'no', heavy: 'yes', route: 'yes' })).toEqual({ vehicle: 'no' });
  });
});
