// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it } from 'vitest';
import { type Schema, check, choicesOf, emptyOf, kindOf, pruned } from './schema';

const schema: Schema & Record<string, unknown> = {
  type: 'object',
  additionalProperties: false,
  required: ['name', 'grade', 'start', 'vehicles', 'urgent'],
  properties: {
    name: { title: '项目名称', type: 'string', minLength: 4, maxLength: 8 } as Schema,
    stake: { title: '桩号', type: 'string', pattern: '^K[0-9]{1,4}\\+[0-9]{3}$' } as Schema,
    grade: { title: '等级', type: 'string', oneOf: [{ const: 'a', title: '一级' }, { const: 'b', title: '二级' }] },
    start: { title: '开工日期', type: 'string', format: 'date' },
    urgent: { title: '是否加急', type: 'boolean' },
    count: { title: '数量', type: 'integer', minimum: 1 } as Schema,
    vehicles: {
      title: '车辆',
      type: 'array',
      minItems: 1,
      items: { type: 'object', required: ['plate'], properties: { plate: { title: '号牌', type: 'string' } } },
    },
  },
};

const whole = { name: '乌审公路', grade: 'a', start: '2026-11-21', urgent: false, vehicles: [{ plate: '蒙K12345' }] };

describe('check', () => {
  it('finds nothing in a form that is right', () => expect(check(schema, whole)).toEqual({}));

  it('asks for what is missing, by name and at its place', () => {
    expect(check(schema, { name: '', vehicles: [{ plate: '' }] })).toEqual({
      '/name': '请填写项目名称。',
      '/grade': '请选择等级。',
      '/start': '请选择开工日期。',
      '/urgent': '请选择是否加急。',
      '/vehicles/0/plate': '请填写号牌。',
    });
  });

  it.each([
    ['name', '路', '至少填写 4 个字'],
    ['name', '乌审旗嘎鲁图镇公路', '最多填写 8 个字'],
    ['stake', '12', '格式不对'],
    ['grade', 'z', '请从选项中选择'],
    ['start', '2026-02-30', '日期不对'],
    ['count', 0, '不能小于 1'],
    ['count', 1.5, '请填写整数'],
    ['vehicles', [], '至少填写 1 项'],
  ])('says of %s = %j: %s', (field, value, message) => {
    expect(check(schema, { ...whole, [field]: value })[`/${field}`]).toContain(message);
  });
});

describe('fields', () => {
  it('are told apart by their schema', () => {
    const kinds = Object.fromEntries(Object.entries(schema.properties!).map(([name, field]) => [name, kindOf(field)]));
    expect(kinds).toEqual({
      name: 'text',
      stake: 'text',
      grade: 'choice',
      start: 'date',
      urgent: 'switch',
      count: 'number',
      vehicles: 'list',
    });
  });

  it('offer choices with their titles', () => {
    expect(choicesOf(schema.properties!.grade)).toEqual([
      { value: 'a', label: '一级' },
      { value: 'b', label: '二级' },
    ]);
    expect(choicesOf({ enum: ['甲', '乙'] })?.map((choice) => choice.label)).toEqual(['甲', '乙']);
  });

  it('begin with as many rows as are needed', () => {
    expect(emptyOf(schema)).toMatchObject({ vehicles: [{ plate: undefined }] });
  });

  it('send nothing that was left empty', () => {
    expect(pruned({ a: '', b: null, c: { d: undefined }, e: [], f: false, g: 0 })).toEqual({ e: [], f: false, g: 0 });
  });
});
