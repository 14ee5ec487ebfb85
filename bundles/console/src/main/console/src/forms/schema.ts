// SPDX-License-Identifier: Apache-2.0
// A form is a JSON Schema 2020-12; the same schema is checked again by the platform.
import { type OutputUnit, Validator } from '@cfworker/json-schema';

export interface Schema {
  title?: string;
  description?: string;
  type?: string;
  format?: string;
  enum?: unknown[];
  const?: unknown;
  oneOf?: Schema[];
  properties?: Record<string, Schema>;
  required?: string[];
  items?: Schema;
  default?: unknown;
  maxLength?: number;
  minItems?: number;
  maxItems?: number;
}

export interface Choice {
  value: unknown;
  label: string;
}

export type FieldKind = 'object' | 'list' | 'choices' | 'choice' | 'switch' | 'date' | 'number' | 'text';

/** What is wrong, by JSON pointer of the field. */
export type Faults = Record<string, string>;

/** The options of a field that has some: an enum, or a oneOf of constants with titles. */
export function choicesOf(schema: Schema): Choice[] | null {
  if (schema.enum) return schema.enum.map((value) => ({ value, label: String(value) }));
  if (schema.oneOf?.every((option) => option.const !== undefined)) {
    return schema.oneOf.map((option) => ({ value: option.const, label: option.title ?? String(option.const) }));
  }
  return null;
}

export function kindOf(schema: Schema): FieldKind {
  if (schema.type === 'object') return 'object';
  if (schema.type === 'array') return schema.items && choicesOf(schema.items) ? 'choices' : 'list';
  if (choicesOf(schema)) return 'choice';
  if (schema.type === 'boolean') return 'switch';
  if (schema.type === 'number' || schema.type === 'integer') return 'number';
  return schema.format === 'date' ? 'date' : 'text';
}

/** The value with which an empty field begins. */
export function emptyOf(schema: Schema): unknown {
  if (schema.default !== undefined) return structuredClone(schema.default);
  if (schema.type === 'object') {
    return Object.fromEntries(Object.entries(schema.properties ?? {}).map(([name, field]) => [name, emptyOf(field)]));
  }
  if (schema.type !== 'array') return undefined;
  return kindOf(schema) === 'list' ? Array.from({ length: schema.minItems ?? 0 }, () => emptyOf(schema.items ?? {})) : [];
}

/** The data without what was left empty, as it is checked and sent. */
export function pruned<T>(data: T): T {
  if (Array.isArray(data)) return data.map(pruned) as T;
  if (data === null || typeof data !== 'object') return data;
  const filled = Object.entries(data)
    .map(([name, value]) => [name, pruned(value)] as const)
    .filter(([, value]) => value !== undefined && value !== null && value !== '' && !isEmpty(value));
  return Object.fromEntries(filled) as T;
}

/** Checks data against its schema; the messages are in Chinese and say what to do. */
export function check(schema: Schema, data: unknown): Faults {
  const filled = pruned(data);
  const faults: Faults = {};
  for (const unit of new Validator(schema as object, '2020-12', false).validate(filled).errors) {
    for (const [path, message] of explain(unit, schema, filled)) faults[path] ??= message;
  }
  return faults;
}

function explain(unit: OutputUnit, schema: Schema, data: unknown): [string, string][] {
  const path = unit.instanceLocation.slice(1);
  const limit = lookUp(schema, unit.keywordLocation.slice(1));
  if (unit.keyword === 'required') {
    const given = lookUp(data, path) as object;
    const parent = lookUp(schema, unit.keywordLocation.slice(1).replace(/\/required$/, '')) as Schema;
    return (limit as string[])
      .filter((name) => !(name in given))
      .map((name) => [`${path}/${escape(name)}`, missing(name, parent.properties?.[name])]);
  }
  const message = messages[unit.keyword]?.(limit);
  return message ? [[path, message]] : [];
}

function missing(name: string, schema: Schema = {}): string {
  const verb = ['choice', 'choices', 'switch', 'date'].includes(kindOf(schema)) ? '请选择' : '请填写';
  return `${verb}${schema.title ?? name}。`;
}

const types: Record<string, string> = { integer: '请填写整数。', number: '请填写数字。', string: '请填写文字。' };

const messages: Record<string, (limit: unknown) => string> = {
  type: (type) => types[String(type)] ?? '填写的内容类型不对。',
  minLength: (limit) => `至少填写 ${limit} 个字。`,
  maxLength: (limit) => `最多填写 ${limit} 个字。`,
  pattern: () => '格式不对，请核对。',
  format: () => '日期不对，请按“年-月-日”填写，例如 2026-01-31。',
  minimum: (limit) => `不能小于 ${limit}。`,
  maximum: (limit) => `不能大于 ${limit}。`,
  exclusiveMinimum: (limit) => `必须大于 ${limit}。`,
  exclusiveMaximum: (limit) => `必须小于 ${limit}。`,
  multipleOf: (limit) => `必须是 ${limit} 的整数倍。`,
  minItems: (limit) => `至少填写 ${limit} 项。`,
  maxItems: (limit) => `最多填写 ${limit} 项。`,
  uniqueItems: () => '有重复的项，请删去重复的。',
  enum: () => '请从选项中选择。',
  oneOf: () => '请从选项中选择。',
};

function lookUp(tree: unknown, pointer: string): unknown {
  const names = pointer.split('/').slice(1).map(unescape);
  return names.reduce<unknown>((node, name) => (node as Record<string, unknown> | undefined)?.[name], tree);
}

function isEmpty(value: unknown): boolean {
  return typeof value === 'object' && !Array.isArray(value) && Object.keys(value as object).length === 0;
}

const escape = (name: string) => name.replaceAll('~', '~0').replaceAll('/', '~1');
const unescape = (name: string) => decodeURIComponent(name).replaceAll('~1', '/').replaceAll('~0', '~');
