import { expect } from 'chai';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { lintTemplate } from '../../../src/lint/lint-template.js';
import type { SourceText } from '../../../src/syntax/source-text.js';
import { readTemplate } from '../../../src/template/read-template.js';
import { validTemplates, writeTemplate, type TemplateTexts } from './valid-template-files.js';

/** Which template, which file, the text that stands there once, what somebody makes of it, and what is found. */
type Mistake = [template: string, file: string, replace: string, by: string, finding: string];

const SINGLE = 'single-ecs-with-eip';
const CLUSTER = 'database-cluster-in-json';
const MODULES = 'with-modules';
const EXPRESSIONS = 'expressions';
const FORM = '.extension/form.rfs.json';
const JSON_FILE = 'template.tf.json';
const SERVER = 'modules/server/main.tf';

const MISTAKES: Record<string, Mistake> = {
  'a mistyped variable': [
    SINGLE,
    'main.tf',
    'var.ecs_flavor',
    'var.ecs_flavour',
    'error variable/undeclared main.tf:53:24 var.ecs_flavour',
  ],
  'a variable that nobody uses': [
    SINGLE,
    'variables.tf',
    'variable "vpc_id" {',
    'variable "zone" {\n  description = "Zone"\n  type        = string\n}\n\nvariable "vpc_id" {',
    'warning variable/unused variables.tf:19:11 zone',
  ],
  'a variable without a description': [
    SINGLE,
    'variables.tf',
    '  description = "Flavor of the server"\n',
    '',
    'warning variable/no-description variables.tf:29:11 ecs_flavor',
  ],
  'a variable without a type': [
    SINGLE,
    'variables.tf',
    '  type        = number\n',
    '',
    'info variable/type-missing variables.tf:42:11 bandwidth_size',
  ],
  'a default for the password': [
    SINGLE,
    'variables.tf',
    'default     = ""',
    'default     = "Welcome@1234"',
    'warning variable/sensitive-default variables.tf:39:17 "Welcome@1234"',
  ],
  'a variable that is declared again': [
    SINGLE,
    'main.tf',
    'locals {',
    'variable "vpc_id" {\n  description = "VPC"\n  type        = string\n}\n\nlocals {',
    'error variable/duplicate variables.tf:19:1 variable "vpc_id"',
  ],
  'a pinned provider': [
    SINGLE,
    'versions.tf',
    '">= 1.56.0"',
    '"1.56.0"',
    'warning provider/version-constraint versions.tf:7:17 "1.56.0"',
  ],
  'the public registry’s provider': [
    SINGLE,
    'versions.tf',
    'huawei.com/provider/huaweicloud',
    'huaweicloud/huaweicloud',
    'warning provider/source versions.tf:6:17 "huaweicloud/huaweicloud"',
  ],
  'a secret key in the provider': [
    SINGLE,
    'providers.tf',
    '  region = var.region',
    '  region     = var.region\n  secret_key = "ExampleSecretKeyExampleSecretKey00000000"',
    'error secret/access-key providers.tf:3:16 "ExampleSecretKeyExampleSecretKey00000000"',
  ],
  'a fixed region in a data source': [
    SINGLE,
    'main.tf',
    'asset_version = "V1.0"',
    'asset_version = "V1.0"\n  region        = "cn-north-4"',
    'warning provider/hard-coded-region main.tf:20:19 "cn-north-4"',
  ],
  'a second password in user data': [
    SINGLE,
    'main.tf',
    '    cd "$${HOME}"',
    '    echo \'admin:Welcome@1234\' | chpasswd\n    cd "$${HOME}"',
    'warning secret/password main.tf:65:17 Welcome@1234',
  ],
  'a name that no loop declares': [
    SINGLE,
    'main.tf',
    'echo "${name} ${port}"',
    'echo "${nam.e} ${port}"',
    'error reference/undeclared main.tf:67:13 nam.e',
  ],
  'a mistyped resource': [
    SINGLE,
    'outputs.tf',
    'huaweicloud_vpc_eip.web.address',
    'huaweicloud_vpc_eip.wbe.address',
    'error reference/undeclared outputs.tf:3:27 huaweicloud_vpc_eip.wbe',
  ],
  'the password in an output': [
    SINGLE,
    'outputs.tf',
    '"http://${huaweicloud_vpc_eip.web.address}"',
    '"http://root:${var.ecs_password}@${huaweicloud_vpc_eip.web.address}"',
    'error output/secret outputs.tf:3:17 "http://root:${var.ecs_password}@${huaweicloud_vpc_eip.web.address}"',
  ],
  'an unknown prompt': [
    SINGLE,
    FORM,
    'hwc:vpc:mySubnets',
    'hwc:vpc:mySubnet',
    'warning extension/unknown-prompt .extension/form.rfs.json:28:39 hwc:vpc:mySubnet',
  ],
  'a form entry for no variable': [
    SINGLE,
    FORM,
    '{ "name": "vpc_id"',
    '{ "name": "vpcid"',
    'warning extension/unknown-variable .extension/form.rfs.json:27:16 vpcid',
  ],
  'a form entry in another shape': [
    SINGLE,
    FORM,
    '"labelCustom": "flavor"',
    '"labelCustom": ["flavor"]',
    'warning extension/shape .extension/form.rfs.json:32:22 ["flavor"]',
  ],
  'a label in one language': [
    SINGLE,
    FORM,
    ', "en_us": "General computing"',
    '',
    'warning extension/missing-language .extension/form.rfs.json:34:22 s6.large.2',
  ],
  'no output at all': [
    CLUSTER,
    JSON_FILE,
    '"output": {',
    '"//": {',
    'warning output/missing template.tf.json:74:8 main',
  ],
  'a mistyped variable in a JSON string': [
    CLUSTER,
    JSON_FILE,
    '${var.cluster_name}-vpc',
    '${var.cluster_nam}-vpc',
    'error variable/undeclared template.tf.json:75:20 var.cluster_nam',
  ],
  'a mistyped dependency in JSON': [
    CLUSTER,
    JSON_FILE,
    '"huaweicloud_networking_secgroup_rule.web"',
    '"huaweicloud_networking_secgroup_rules.web"',
    'error reference/undeclared template.tf.json:141:25 huaweicloud_networking_secgroup_rules.web',
  ],
  'a password in JSON': [
    CLUSTER,
    JSON_FILE,
    '"password": "${var.db_password}"',
    '"password": "Welcome@1234"',
    'warning secret/password template.tf.json:114:23 "Welcome@1234"',
  ],
  'a capped provider in JSON': [
    CLUSTER,
    JSON_FILE,
    '">= 1.60.0"',
    '">= 1.60.0, < 1.70.0"',
    'warning provider/version-constraint template.tf.json:7:22 ">= 1.60.0, < 1.70.0"',
  ],
  'a variable that a module does not have': [
    MODULES,
    SERVER,
    'name               = var.name',
    'name               = "${var.name}-${var.servers}"',
    'error variable/undeclared modules/server/main.tf:48:39 var.servers',
  ],
  'a module under another name': [
    MODULES,
    'main.tf',
    'module.network.security_group_id',
    'module.networks.security_group_id',
    'error reference/undeclared main.tf:63:23 module.networks',
  ],
  'a module’s provider without a source': [
    MODULES,
    'modules/network/main.tf',
    '      source  = "huawei.com/provider/huaweicloud"\n',
    '',
    'warning provider/source modules/network/main.tf:3:5 huaweicloud',
  ],
  'a mistyped local value in a loop': [
    EXPRESSIONS,
    'main.tf',
    'for key, pair in local.pairs',
    'for key, pair in local.pair',
    'error local/undeclared main.tf:24:38 local.pair',
  ],
  'a local value that nobody uses': [
    EXPRESSIONS,
    'main.tf',
    'locals {',
    'locals {\n  spare = true',
    'warning local/unused main.tf:11:3 spare',
  ],
  'a resource that is declared again': [
    EXPRESSIONS,
    'outputs.tf',
    'output "subnet_ids" {',
    'resource "huaweicloud_networking_secgroup" "main" {\n  name = "again"\n}\n\noutput "subnet_ids" {',
    'error template/duplicate-block outputs.tf:1:1 resource "huaweicloud_networking_secgroup" "main"',
  ],
  'an iterator under its old name': [
    EXPRESSIONS,
    'main.tf',
    'id = plan.value',
    'id = policy.value',
    'error reference/undeclared main.tf:78:12 policy.value',
  ],
};

/** What the linter says about a template, one line a finding. */
async function lintTexts(texts: TemplateTexts): Promise<string[]> {
  const folder = await mkdtemp(path.join(tmpdir(), 'koo-valid-'));
  try {
    await writeTemplate(folder, texts);
    const sources = new Map<string, SourceText>();
    const template = await readTemplate(folder);
    return lintTemplate(template, { sources }).map(({ file, range, rule, severity }) => {
      const marked = sources.get(file)!.text.slice(range.start.offset, range.end.offset);
      const read = [...template.files, ...template.extensions].find(({ source }) => source.file === file);
      return `${severity} ${rule} ${read?.name ?? file}:${range.start.line}:${range.start.column} ${marked}`;
    });
  } finally {
    await rm(folder, { force: true, recursive: true });
  }
}

describe('valid templates', () => {
  /** Public templates have it, and RFS runs them. */
  const USUAL: Record<string, string[]> = {
    [CLUSTER]: ['info variable/nullable-string template.tf.json:27:19 "false"'],
  };
  let templates: Map<string, TemplateTexts>;

  before(async () => {
    templates = await validTemplates();
  });

  for (const name of [SINGLE, CLUSTER, MODULES, EXPRESSIONS, 'web-behind-balancer', 'cache-in-json'])
    it(`give no error and no warning: ${name}`, async () => {
      expect(await lintTexts(templates.get(name)!)).to.deep.equal(USUAL[name] ?? []);
    });

  for (const [title, [name, file, replace, by, finding]] of Object.entries(MISTAKES))
    it(`give one finding for ${title}`, async () => {
      const texts = new Map(templates.get(name));
      const text = texts.get(file)!;
      expect(text.split(replace), `"${replace}" stands once in ${file}`).to.have.length(2);
      texts.set(
        file,
        text.replace(replace, () => by),
      );
      const found = await lintTexts(texts);
      expect(found.filter((line) => !line.startsWith('info variable/nullable-string'))).to.deep.equal([
        finding,
      ]);
    });
});
