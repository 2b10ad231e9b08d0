import { expect } from 'chai';
import { readdirSync, readFileSync } from 'node:fs';
import {
  type FieldSchema,
  isObjectSchema,
  listedValues,
  type Mode,
  type ObjectSchema,
} from '../../../src/catalog/type-schema.js';
import type { Rule } from '../../../src/findings/rule.js';
import { lintInput } from '../../../src/lint/lint-paths.js';
import { resourceUnlistedValue } from '../../../src/lint/rules/resource/unlisted-value.js';
import type { Template } from '../../../src/template/model.js';

const SCHEMAS = new URL('../../../../schemas/huaweicloud/', import.meta.url);
const services = readdirSync(SCHEMAS)
  .filter((name) => name.endsWith('.schema.json') && name !== 'all.schema.json')
  .map((name) => name.slice(0, -'.schema.json'.length));

/** The arguments of a body that have a list, each with the value of that number; nothing where none has. */
function bodyOf({ properties }: ObjectSchema, number: number): string {
  return Object.entries(properties)
    .map(([name, field]) => argumentOf(name, field, number))
    .join('');
}

function argumentOf(name: string, field: FieldSchema, number: number): string {
  if (field.readOnly) return '';
  const values = listedValues(field);
  if (values) return `${name} = ${JSON.stringify(values[number % values.length])}\n`;
  const { items } = field;
  if (!items) return '';
  if (!isObjectSchema(items)) {
    const list = listedValues(items);
    return list ? `${name} = [${JSON.stringify(list[number % list.length])}]\n` : '';
  }

  const inner = bodyOf(items, number);
  if (!inner) return '';
  return field['x-block'] ? `${name} {\n${inner}}\n` : `${name} = [{\n${inner}}]\n`;
}

/** As many as the longest list of a type. */
function countOf({ properties }: ObjectSchema): number {
  return Math.max(
    0,
    ...Object.values(properties).map((field) => {
      const { items } = field;
      if (items && isObjectSchema(items)) return countOf(items);
      return (listedValues(field) ?? (items && listedValues(items)))?.length ?? 0;
    }),
  );
}

/** Every type of a service, as often as it takes to have each of its values once. */
function templateOf(service: string, most = Infinity): string {
  const definitions = JSON.parse(readFileSync(new URL(`${service}.schema.json`, SCHEMAS), 'utf8'))
    .$defs as Record<string, ObjectSchema>;
  return Object.entries(definitions)
    .filter(([key]) => key.includes('.'))
    .flatMap(([key, schema]) => {
      const [mode, type] = key.split('.') as [Mode, string];
      return Array.from(
        { length: Math.min(countOf(schema), most) },
        (_, number) => `${mode} "${type}" "n${number}" {\n${bodyOf(schema, number)}}\n`,
      );
    })
    .join('');
}

function found(text: string, rules?: Array<Rule<Template>>): string[] {
  return lintInput(Buffer.from(text), 'main.tf', { rules }).findings.map(
    ({ message, range, rule }) => `${range.start.line} ${rule}: ${message}`,
  );
}

describe('every value that the catalogue lists', () => {
  it('is taken, wherever it stands', () => {
    let lines = 0;
    for (const service of services) {
      const text = templateOf(service);
      lines += text.split('\n').length;
      expect(found(text, [resourceUnlistedValue]), service).to.deep.equal([]);
    }

    expect(lines).to.be.greaterThan(20_000);
  });

  it('crashes no rule', () => {
    for (const service of services) {
      const crashes = found(templateOf(service, 1)).filter((line) => line.includes('lint/rule-crashed'));
      expect(crashes, service).to.deep.equal([]);
    }
  });
});
