import { expect } from 'chai';
import { chmod, readFile, stat, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { EnvironmentError } from '../../../src/errors/koo-error.js';
import type { Rule } from '../../../src/findings/rule.js';
import { fixPaths } from '../../../src/lint/fixes/fix-paths.js';
import { templateRules } from '../../../src/lint/rules.generated.js';
import { writeFixes } from '../../../src/lint/fixes/write-fixes.js';
import type { Template } from '../../../src/template/model.js';
import { temporaryFolders } from '../../support/temporary-folder.js';
import { fixFolder } from '../fixed-folder.js';
import { templateRule } from '../template-rule.js';
import { validTemplates } from '../whole-templates/valid-template-files.js';

const OLD = `# The address.
variable "vpc_name" {
  type     = "string" # as in 0.11
  nullable = "false"
}

terraform {
  required_providers {
    huaweicloud = {
      source  = "huawei.com/provider/huaweicloud"
      version = "~> 1.60.0" # pinned
    }
  }
}

resource "huaweicloud_vpc" "main" {
  name = "\${var.vpc_name}"
  cidr = "\${join("/", ["192.168.0.0", "\${16}"])}"
}

output "vpc_id" {
  value = "\${huaweicloud_vpc.main.id}"
}
`;

const NEW = `# The address.
variable "vpc_name" {
  description = "VPC name"
  type        = string # as in 0.11
  nullable    = false
}

terraform {
  required_providers {
    huaweicloud = {
      source  = "huawei.com/provider/huaweicloud"
      version = ">= 1.60.0" # pinned
    }
  }
}

resource "huaweicloud_vpc" "main" {
  name = var.vpc_name
  cidr = join("/", ["192.168.0.0", 16])
}

output "vpc_id" {
  description = "VPC ID"
  value       = huaweicloud_vpc.main.id
}
`;

describe('fixes', () => {
  const newFolder = temporaryFolders();

  it('put right what is safe, keep comments and layout, and one inside another waits for its round', async () => {
    const { files, fixed } = await fixFolder(OLD);
    expect(files).to.deep.equal({ 'main.tf': NEW });
    expect(fixed).to.equal(9);
  });

  it('keep carriage returns, and take away a byte order mark where it is refused', async () => {
    const { files } = await fixFolder({
      'main.tf': `\uFEFF${OLD.replaceAll('\n', '\r\n')}`,
      'more.tf.json': '\uFEFF{"variable": {"vpc_id": {"nullable": "true"}}}',
    });
    expect(files).to.deep.equal({
      'main.tf': `\uFEFF${NEW.replaceAll('\n', '\r\n')}`,
      'more.tf.json': '{"variable": {"vpc_id": {"description": "VPC ID","nullable": true}}}',
    });
  });

  it('leave alone what is not UTF-8, and what is suppressed or off', async () => {
    const latin = Buffer.from('variable "a" {} # caf\u00E9\n', 'latin1');
    const cwd = await newFolder();
    await writeFile(path.join(cwd, 'main.tf'), latin);
    expect((await fixPaths(['.'], { cwd })).files).to.deep.equal([]);
    const suppressed = '# koo-ignore: variable/no-description internal\nvariable "a" {}\n';
    expect((await fixFolder(suppressed)).files).to.deep.equal({ 'main.tf': suppressed });
    const off = { 'variable/no-description': 'off' } as const;
    expect((await fixFolder('variable "a" {}\n', undefined, off)).files).to.deep.equal({
      'main.tf': 'variable "a" {}\n',
    });
  });

  it('are not written when they would break the file', async () => {
    const rule: Rule<Template> = templateRule('test/breaks', (template, { report }) => {
      const { source } = template.files[0]!;
      const edits = [{ file: source.file, start: 0, end: 1, text: '}' }];
      report({ message: 'x', source, span: { start: 0, end: 1 }, fix: { title: 'x', edits, safe: true } });
    });
    const cwd = await newFolder();
    await writeFile(path.join(cwd, 'main.tf'), 'locals {}\n');
    expect((await fixPaths(['.'], { cwd, rules: [rule] })).files).to.deep.equal([]);
  });

  it('end where a rule never has enough', async () => {
    const rule = templateRule('test/more', (template, { report }) => {
      const { source } = template.files[0]!;
      const edits = [{ file: source.file, start: 0, end: 0, text: '#\n' }];
      report({ message: 'x', source, span: { start: 0, end: 0 }, fix: { title: 'x', edits, safe: true } });
    });
    const cwd = await newFolder();
    await writeFile(path.join(cwd, 'main.tf'), '');
    const [file] = (await fixPaths(['.'], { cwd, rules: [rule] })).files;
    expect(file!.after).to.equal('#\n'.repeat(10));
  });

  it('keep permissions and links, and do not overwrite what changed meanwhile', async () => {
    const cwd = await newFolder();
    const real = path.join(cwd, 'real.txt');
    await writeFile(real, 'variable "a" {}\n');
    await chmod(real, 0o664);
    await symlink('real.txt', path.join(cwd, 'main.tf'));
    const result = await fixPaths(['.'], { cwd });
    await writeFixes(result);
    expect(await readFile(real, 'utf8')).to.equal('variable "a" {\n  description = "A"\n}\n');
    expect((await stat(real)).mode & 0o777).to.equal(0o664);
    const error: unknown = await writeFixes(result).catch((thrown: unknown) => thrown);
    expect(error).to.be.instanceOf(EnvironmentError).with.property('code', 'FILE_CHANGED');
  });

  for (const rule of templateRules) {
    if (!rule.examples) continue;
    const { bad, good } = rule.examples;
    const name = /^\s*[[{]/.test(bad) ? 'main.tf.json' : 'main.tf';
    it(`hold for the examples of ${rule.id}`, async () => {
      const { after, before, fixed } = await fixFolder({ [name]: bad });
      expect(after.length).to.be.at.most(before.length);
      expect(fixed).to.be.at.least(before.filter(({ fix }) => fix?.safe).length);
      await fixFolder({ [name]: good });
    });
  }

  it('hold for the valid templates', async () => {
    for (const texts of (await validTemplates()).values()) await fixFolder(Object.fromEntries(texts));
  });
});
