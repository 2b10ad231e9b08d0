import { expect } from 'chai';
import fc from 'fast-check';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { KooError } from '../../src/errors/koo-error.js';
import { attributeOf } from '../../src/template/queries/attribute-of.js';
import { literalValue } from '../../src/template/queries/literal-value.js';
import { readTemplate, readTemplateText } from '../../src/template/read-template.js';
import { setDefaults, type DefaultValue } from '../../src/template/set-defaults.js';

/** The text after the change of one file. */
async function changed(
  text: string,
  values: Record<string, DefaultValue>,
  name = 'main.tf',
): Promise<string> {
  const result = await setDefaults(readTemplateText(text, name), values);
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(result.get(name));
}

async function failure(promise: Promise<unknown>): Promise<KooError> {
  try {
    await promise;
  } catch (error) {
    return error as KooError;
  }

  throw new Error('It went through.');
}

const CASES: Array<[what: string, before: string, value: DefaultValue, after: string]> = [
  [
    'a default is replaced',
    'variable "x" {\n  default = "a" # why\n}\n',
    'b',
    'variable "x" {\n  default = "b" # why\n}\n',
  ],
  [
    'a default over lines is replaced',
    'variable "x" {\n  default = [\n    1,\n  ]\n}\n',
    2,
    'variable "x" {\n  default = 2\n}\n',
  ],
  [
    'a heredoc is replaced',
    'variable "x" {\n  default = <<E\na\nE\n}\n',
    true,
    'variable "x" {\n  default = true\n}\n',
  ],
  [
    'a default is put in first',
    'variable "x" {\n    type = string\n}\n',
    'b',
    'variable "x" {\n    default = "b"\n    type = string\n}\n',
  ],
  ['a comment is left alone', 'variable "x" { # c\n}\n', 'b', 'variable "x" {\n  default = "b" # c\n}\n'],
  ['an empty block is opened', 'variable "x" {}\n', 'b', 'variable "x" {\n  default = "b"\n}\n'],
  [
    'a one-line block is opened',
    'variable "x" { type = string }\n',
    'b',
    'variable "x" {\n  type = string\n  default = "b"\n}\n',
  ],
  [
    'a default on one line stays there',
    'variable "x" { default = 1 }\n',
    2,
    'variable "x" { default = 2 }\n',
  ],
  [
    'line ends stay as they are',
    'variable "x" {\r\n  type = string\r\n}\r\n',
    'b',
    'variable "x" {\r\n  default = "b"\r\n  type = string\r\n}\r\n',
  ],
  [
    'a byte-order mark stays',
    '\uFEFFvariable "x" {\n  default = 1\n}\n',
    2,
    '\uFEFFvariable "x" {\n  default = 2\n}\n',
  ],
  [
    'what looks like a template is escaped',
    'variable "x" { default = 1 }',
    '${a}%{b}"\\\n',
    'variable "x" { default = "$${a}%%{b}\\"\\\\\\n" }',
  ],
];

const JSON_CASES: Array<[what: string, before: string, value: DefaultValue, after: string]> = [
  [
    'a default is replaced',
    '{"variable": {"x": {"default": "a"}}}',
    'b',
    '{"variable": {"x": {"default": "b"}}}',
  ],
  [
    'a default is put in first',
    '{\n  "variable": {\n    "x": {\n      "type": "string"\n    }\n  }\n}',
    1,
    '{\n  "variable": {\n    "x": {\n      "default": 1,\n      "type": "string"\n    }\n  }\n}',
  ],
  [
    'an empty object is filled',
    '{"variable": [{"x": { }}]}',
    false,
    '{"variable": [{"x": {"default": false}}]}',
  ],
  [
    'what looks like a template is written as it is, since Terraform reads it as its letters',
    '{"variable": {"x": {"default": 1}}}',
    '${a}"',
    '{"variable": {"x": {"default": "${a}\\""}}}',
  ],
];

describe('Setting defaults', () => {
  for (const [what, before, value, after] of CASES)
    it(`in HCL: ${what}`, async () => expect(await changed(before, { x: value })).to.equal(after));
  for (const [what, before, value, after] of JSON_CASES)
    it(`in JSON: ${what}`, async () =>
      expect(await changed(before, { x: value }, 'main.tf.json')).to.equal(after));

  it('gives any value back when it is read again', async () => {
    const value = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.string(),
      fc.boolean(),
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.constantFrom('$${', '%%{a}', '$', '${"'),
    );
    const before = fc.constantFrom(
      'variable "x" {}',
      'variable "x" {\n  type = any\n}',
      '{"variable": {"x": {"//": "c"}}}',
      '{"variable": {"x": {}}}',
    );
    await fc.assert(
      fc.asyncProperty(value, before, async (wanted, text) => {
        const name = text.startsWith('{') ? 'main.tf.json' : 'main.tf';
        const again = readTemplateText(await changed(text, { x: wanted }, name), name);
        expect(again.problems).to.deep.equal([]);
        const found = literalValue(attributeOf(again.blocks[0]!.body, 'default')?.value);
        expect(found).to.equal(Object.is(wanted, -0) ? 0 : wanted);
      }),
      { numRuns: 500, seed: 50 },
    );
  });

  it('sets several at once, leaves all else as it was, and writes none of the author’s files', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'koo-defaults-'));
    try {
      const main = 'variable "a" {\n  default = 1\n}\nvariable "b" { default = 2 }\nvariable "c" {}\n';
      await writeFile(path.join(folder, 'main.tf'), main);
      await writeFile(path.join(folder, 'more.tf.json'), '{"variable": {"d": {"default": 4}}}');
      await writeFile(path.join(folder, 'logo.png'), Buffer.from([0, 255, 1]));
      const template = await readTemplate(folder, { cwd: folder });
      const result = await setDefaults(template, { a: 10, c: 'x', d: true });
      expect(
        Object.fromEntries([...result].map(([name, bytes]) => [name, Buffer.from(bytes).toString('latin1')])),
      ).to.deep.equal({
        'logo.png': '\u0000\u00FF\u0001',
        'main.tf':
          'variable "a" {\n  default = 10\n}\nvariable "b" { default = 2 }\nvariable "c" {\n  default = "x"\n}\n',
        'more.tf.json': '{"variable": {"d": {"default": true}}}',
      });
      expect(await readFile(path.join(folder, 'main.tf'), 'utf8')).to.equal(main);
    } finally {
      await rm(folder, { recursive: true });
    }
  });

  it('names the variables there are when one does not exist', async () => {
    const error = await failure(changed('variable "b" {}\nvariable "a" {}\n', { c: 1 }));
    expect([error.kind, error.code, error.message, error.hints]).to.deep.equal([
      'usage',
      'UNKNOWN_VARIABLE',
      'The template declares no variable "c", so no value can be set for it.',
      ['It declares: a, b.'],
    ]);
  });

  it('refuses a file with errors, at its place', async () => {
    const error = await failure(changed('variable "a" {\n  default = [1 2]\n}\n', { a: 1 }));
    expect([error.code, error.place]).to.deep.equal(['TEMPLATE_BROKEN', 'main.tf:2:15']);
  });

  it('refuses a number that has no digits', async () => {
    expect((await failure(changed('variable "a" {}\n', { a: Number.NaN }))).code).to.equal('BAD_VALUE');
  });
});
