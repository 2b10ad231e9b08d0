import { expect } from 'chai';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { validate as validateExtension } from '#validators/rfs-extension';
import { validate as validateTemplate } from '#validators/template-json';
import { packageRoot } from '../../src/platform/package-root.js';

const read = (file: string): unknown => JSON.parse(readFileSync(path.join(packageRoot(), file), 'utf8'));
const refusedAt = (validate: typeof validateTemplate, data: unknown): string[] =>
  validate(data) ? [] : [...new Set(validate.errors!.map((error) => error.instancePath))];

describe('Schemas for editors', () => {
  it('accept the templates and form extensions that are known to be right', () => {
    expect(
      refusedAt(
        validateTemplate,
        read('test/fixtures/valid-templates/database-cluster-in-json/template.tf.json'),
      ),
    ).to.be.empty;
    for (const file of [
      'test/fixtures/valid-templates/single-ecs-with-eip',
      'templates/license-ecs/template',
    ])
      expect(refusedAt(validateExtension, read(`${file}/.extension/form.rfs.json`))).to.be.empty;
  });

  it('accept what RFS does: an array for required_providers, a flag as a string, arrays of objects', () => {
    const accepted = [
      { terraform: { required_providers: [{ huaweicloud: { source: 'huawei.com/provider/huaweicloud' } }] } },
      { variable: { a: { nullable: 'false', sensitive: true, default: '' } } },
      [{ resource: [{ t: { n: [{ anything: { goes: true } }] } }] }],
      { '//': 'A comment.', output: { a: { value: '${var.a}' } } },
    ];
    for (const one of accepted) expect(refusedAt(validateTemplate, one)).to.be.empty;
  });

  it('refuse what Terraform would', () => {
    expect(refusedAt(validateTemplate, { resources: {} })).to.include('');
    expect(refusedAt(validateTemplate, { variable: { a: { tpye: 'string' } } })).to.include('/variable/a');
    expect(refusedAt(validateTemplate, { output: { a: {} } })).to.include('/output/a');
    expect(refusedAt(validateExtension, { variables: [{ name: 'x' }] })).to.include('/variables/0');
    expect(refusedAt(validateExtension, [])).to.deep.equal(['']);
  });
});
