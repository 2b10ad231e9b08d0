import { expect } from 'chai';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { collectPackage } from '../../../src/asset/collect/collect-package.js';
import { Catalog } from '../../../src/catalog/catalog.js';
import type { Mode, TypeSchema } from '../../../src/catalog/type-schema.js';
import { lintProject } from '../../../src/lint/lint-project.js';
import type { PackagedFiles } from '../../../src/lint/project-subject.js';
import { loadProject } from '../../../src/project/load-project.js';
import type { AssetDeclaration, TemplateDeclaration } from '../../../src/project/project.js';
import type { SourceText } from '../../../src/syntax/source-text.js';
import type { Template } from '../../../src/template/model.js';
import { readTemplate } from '../../../src/template/read-template.js';
import { temporaryFolders } from '../../support/temporary-folder.js';
import { expectChinese } from '../../support/expect-chinese.js';

const MANIFEST = `product: { id: p1, name: Demo, access: license }
assets:
  - key: app
    name: demo
    version: V1.0
    root: package
    format: zip
    lifecycle: { install: bash scripts/install.sh, start: bash scripts/start.sh }
templates:
  - key: single
    path: template
    set:
      asset_id: \${asset.app.id}
      asset_version: \${asset.app.version}
specs:
  - { skuCode: s1, name: Basic, template: single, asset: app }
`;

const VARIABLES = `variable "asset_id" {
  type = string
}
variable "asset_version" {
  type = string
}
variable "flavor_id" {
  type = string
}
`;

const READER = `data "huaweicloud_koogallery_assets" "app" {
  asset_id      = var.asset_id
  deployed_type = "software_package"
  asset_version = var.asset_version
}
`;

const server = (...lines: string[]): string => `locals {
  package = data.huaweicloud_koogallery_assets.app.assets[0].software_pkg_deployed_object[0]
  address = jsondecode("\\"\${local.package.internal_path}\\"")
}
resource "huaweicloud_compute_instance" "web" {
  flavor_id = var.flavor_id
  user_data = <<-EOT
    curl -o app.zip '\${local.address}'
${lines.map((line) => `    ${line}`).join('\n')}
  EOT
}
`;

/** A provider that does not know servers, and so no user data. */
class WithoutServers extends Catalog {
  override type(mode: Mode, name: string): TypeSchema | undefined {
    return name === 'huaweicloud_compute_instance' ? undefined : super.type(mode, name);
  }
}

interface Example {
  catalog?: Catalog;
  /** Replacements in koo.yaml. */
  manifest?: Array<[from: string, to: string]>;
  /** The template's files; those above unless given. */
  template?: Record<string, string>;
  /** The lines of user data after the download. */
  userData?: string[];
  /** Paths in the package. */
  files?: string[];
}

describe('koo.yaml, templates and packages beside each other', () => {
  const temporaryFolder = temporaryFolders();

  /** Each finding as `severity rule file:line:column marked: message`. */
  const check = async ({ catalog, files, manifest = [], template, userData }: Example = {}): Promise<
    string[]
  > => {
    const folder = await temporaryFolder();
    const given = {
      'variables.tf': VARIABLES,
      'main.tf':
        READER +
        server(...(userData ?? ['unzip app.zip', 'bash scripts/install.sh', 'bash scripts/start.sh'])),
      ...template,
    };
    let text = MANIFEST;
    for (const [from, to] of manifest) {
      expect(text.split(from), from).to.have.length(2);
      text = text.replace(from, () => to);
    }

    const all: Record<string, string> = { 'koo.yaml': text };
    for (const [name, content] of Object.entries(given)) all[`template/${name}`] = content;
    for (const name of files ?? ['bin/server', 'scripts/install.sh', 'scripts/start.sh'])
      all[`package/${name}`] = 'x\n';
    for (const [name, content] of Object.entries(all)) {
      await mkdir(path.dirname(path.join(folder, name)), { recursive: true });
      await writeFile(path.join(folder, name), content);
    }

    const project = await loadProject({ cwd: folder });
    const templates = new Map<TemplateDeclaration, Template>();
    for (const declaration of project.templates)
      templates.set(declaration, await readTemplate(declaration.path, { cwd: folder }));
    const inventories = new Map<AssetDeclaration, PackagedFiles>();
    for (const asset of project.assets) inventories.set(asset, await collectPackage(asset));
    const sources = new Map<string, SourceText>();
    return lintProject({ inventories, project, templates }, { catalog, sources, today: '2027-01-01' }).map(
      (finding) => {
        expectChinese(finding);
        const { start, end } = finding.range;
        const marked = sources.get(finding.file)!.text.slice(start.offset, end.offset);
        return `${finding.severity} ${finding.rule} ${finding.file}:${start.line}:${start.column} ${marked}: ${finding.message}`;
      },
    );
  };

  it('agree', async () => {
    expect(await check()).to.deep.equal([]);
  });

  const ID = 'asset_id: ${asset.app.id}';
  const VERSION = 'asset_version: ${asset.app.version}';
  const SET = `\n    set:\n      ${ID}\n      ${VERSION}`;

  describe('project/asset-id', () => {
    it('finds an id that is not set', async () => {
      expect(await check({ manifest: [[`      ${ID}\n`, '']] })).to.deep.equal([
        'error project/asset-id koo.yaml:10:10 single: The template reads the asset’s id from "asset_id", and koo.yaml gives it no value: the buyer would be asked for it. Set it to ${asset.app.id}.',
      ]);
    });

    it('finds an empty default, also through a module', async () => {
      const template = {
        'variables.tf': VARIABLES.replace('type = string', 'default = ""'),
        'main.tf': 'module "web" {\n  source = "./web"\n  id     = var.asset_id\n}\n',
        'web/main.tf':
          'variable "id" {}\ndata "huaweicloud_koogallery_assets" "app" {\n  asset_id      = var.id\n  deployed_type = "software_package"\n}\n',
      };
      expect(await check({ manifest: [[`      ${ID}\n`, '']], template })).to.deep.equal([
        'error project/asset-id koo.yaml:10:10 single: The template reads the asset’s id from "asset_id", and koo.yaml gives it no value: its default is empty. Set it to ${asset.app.id}.',
      ]);
    });

    it('finds a version in place of an id', async () => {
      expect(await check({ manifest: [[ID, 'asset_id: ${asset.app.version}']] })).to.deep.equal([
        'error project/asset-id koo.yaml:13:17 ${asset.app.version}: ${asset.app.version} is a version, and the template uses it as the asset’s id. Write ${asset.app.id}.',
      ]);
    });

    it('finds another asset than the spec’s', async () => {
      const other = '  - { key: other, name: other, version: V1.0, root: package, format: zip }\ntemplates:';
      expect(
        await check({
          manifest: [
            ['templates:', other],
            [ID, 'asset_id: ${asset.other.id}'],
          ],
        }),
      ).to.deep.equal([
        'warning project/asset-id koo.yaml:14:17 ${asset.other.id}: The template gets the id of "other", and its specs deploy "app".',
      ]);
    });

    it('finds a fixed id, as advice while koo.yaml knows none', async () => {
      const template = { 'main.tf': READER.replace('var.asset_id', '"a1b2"') };
      expect(await check({ template })).to.deep.equal([
        'info project/asset-id template/main.tf:2:19 "a1b2": The id "a1b2" is fixed: koo cannot give the template the id of the asset that it publishes. Take it from a variable that koo.yaml sets to ${asset.app.id}.',
      ]);
    });

    it('finds a fixed id that no target has, and accepts one that a target has', async () => {
      const targets = (id: string): [string, string] => [
        'specs:',
        `targets: { china: { region: cn-north-4, assets: { app: { id: ${id} } } } }\nspecs:`,
      ];
      const template = { 'main.tf': READER.replace('var.asset_id', '"a1b2"') };
      expect(await check({ manifest: [targets('a1b2')], template })).to.deep.equal([]);
      expect(await check({ manifest: [targets('c3d4')], template })).to.deep.equal([
        'warning project/asset-id template/main.tf:2:19 "a1b2": No target in koo.yaml has an asset with the id "a1b2". Take it from a variable that koo.yaml sets to ${asset.app.id}.',
      ]);
    });

    it('says nothing of an image, and leaves a mistyped name in `set` to its own rule', async () => {
      const template = {
        'main.tf': READER.replace('software_package', 'image').replace('var.asset_id', '"a1b2"'),
      };
      expect(await check({ template })).to.deep.equal([
        'warning project/asset-not-read koo.yaml:16:58 app: The spec deploys "app", and its template "single" does not read any software package (huaweicloud_koogallery_assets).',
      ]);
      expect(await check({ manifest: [['asset_id:', 'assetid:']] })).to.deep.equal([
        'error project/set-unknown-variable koo.yaml:13:16 ${asset.app.id}: The template "single" declares no variable "assetid". Did you mean "asset_id"?',
      ]);
    });
  });

  describe('project/asset-version', () => {
    it('finds another version, in the template and in a default', async () => {
      const literal = { 'main.tf': READER.replace('var.asset_version', '"V0.9"') };
      const message =
        'The template deploys version "V0.9", and koo.yaml publishes "V1.0" of "app". Take it from a variable that koo.yaml sets to ${asset.app.version}.';
      expect(await check({ template: literal })).to.deep.equal([
        `warning project/asset-version template/main.tf:4:19 "V0.9": ${message}`,
      ]);
      const fallback = {
        'variables.tf': VARIABLES.replace('"asset_version" {', '"asset_version" {\n  default = "V0.9"'),
      };
      expect(await check({ manifest: [[`      ${VERSION}\n`, '']], template: fallback })).to.deep.equal([
        `warning project/asset-version template/variables.tf:5:13 "V0.9": ${message}`,
      ]);
    });

    it('finds a version that the buyer would be asked for', async () => {
      expect(await check({ manifest: [[`      ${VERSION}\n`, '']] })).to.deep.equal([
        'error project/asset-version koo.yaml:10:10 single: The template reads the asset’s version from "asset_version", and koo.yaml gives it no value: the buyer would be asked for it. Set it to ${asset.app.version}.',
      ]);
    });

    it('accepts the same version as a text, and a template that names none', async () => {
      expect(await check({ manifest: [[VERSION, 'asset_version: V1.0']] })).to.deep.equal([]);
      const none = { 'main.tf': READER.replace(/ {2}asset_version.*\n/, '') };
      expect(await check({ template: none })).to.deep.equal([]);
    });
  });

  describe('project/asset-not-read', () => {
    it('finds a template that downloads nothing of the spec’s asset', async () => {
      const template = { 'main.tf': 'resource "huaweicloud_vpc" "main" {}\n' };
      expect(await check({ manifest: [[SET, '']], template })).to.deep.equal([
        'warning project/asset-not-read koo.yaml:13:58 app: The spec deploys "app", and its template "single" does not read any software package (huaweicloud_koogallery_assets).',
      ]);
    });

    it('finds it once, with all the specs that are sold with it', async () => {
      const template = { 'main.tf': 'resource "huaweicloud_vpc" "main" {}\n' };
      const spec = '  - { skuCode: s1, name: Basic, template: single, asset: app }\n';
      const found = await check({
        manifest: [
          [SET, ''],
          [spec, spec + spec.replace('s1', 's2')],
        ],
        template,
      });
      expect(found).to.have.length(1);
    });

    it('accepts a spec without an asset, and a module that cannot be looked into', async () => {
      const template = { 'main.tf': 'resource "huaweicloud_vpc" "main" {}\n' };
      expect(
        (
          await check({
            manifest: [
              [SET, ''],
              [', asset: app }', ' }'],
            ],
            template,
          })
        ).join('\n'),
      ).to.equal('');
      const elsewhere = {
        'main.tf': 'module "m" {\n  source = "rf://rfs.cn-north-4.myhuaweicloud.com/private/a/b"\n}\n',
      };
      expect(await check({ manifest: [[SET, '']], template: elsewhere })).to.deep.equal([]);
    });
  });

  describe('project/set-value', () => {
    const variables = `${VARIABLES}variable "size" {
  type = number
  validation {
    condition     = var.size <= 500
    error_message = "At most 500 GB."
  }
}
variable "is_public" {
  type = bool
}
variable "zones" {
  type = list(string)
}
`;
    const set = (...lines: string[]): Example => ({
      manifest: [[VERSION, [VERSION, ...lines].join('\n      ')]],
      template: { 'variables.tf': variables },
    });

    it('finds a value of another type, and one that a validation rejects', async () => {
      expect(await check(set('size: 200 GB', "is_public: 'yes'", 'zones: a'))).to.deep.equal([
        'error project/set-value koo.yaml:15:13 200 GB: The variable "size" of the template "single" is of type number, which this value cannot become.',
        'error project/set-value koo.yaml:16:18 \'yes\': The variable "is_public" of the template "single" is of type bool, which this value cannot become.',
        'error project/set-value koo.yaml:17:14 a: The variable "zones" of the template "single" is a list, a map or an object, which this value cannot become.',
      ]);
      expect(await check(set("size: '501'"))).to.deep.equal([
        'error project/set-value koo.yaml:15:13 \'501\': The variable "size" of the template "single" does not accept this value: "At most 500 GB.".',
      ]);
    });

    it('finds a version of an asset that a validation rejects, and leaves an id alone, which only the target knows', async () => {
      const semver = (name: string) => ({
        'variables.tf': VARIABLES.replace(
          `"${name}" {\n  type = string`,
          `"${name}" {\n  type = string\n  validation {\n    condition     = can(regex("^[0-9.]+$", var.${name}))\n    error_message = "Digits."\n  }`,
        ),
      });
      expect(await check({ template: semver('asset_version') })).to.deep.equal([
        'error project/set-value koo.yaml:14:22 ${asset.app.version}: The variable "asset_version" of the template "single" does not accept this value: "Digits.".',
      ]);
      expect(await check({ template: semver('asset_id') })).to.deep.equal([]);
    });

    it('accepts what Terraform converts', async () => {
      expect(await check(set("size: '200'", "is_public: 'true'"))).to.deep.equal([]);
    });
  });

  describe('project/script-not-packed', () => {
    it('accepts prefixes of where the package was unpacked to, and folders that were changed to', async () => {
      const userData = [
        'mkdir -p /opt/demo && unzip app.zip -d /opt/demo',
        'bash /opt/demo/scripts/install.sh --quiet',
        'cd /opt/demo/scripts && ./start.sh',
        'work=/opt/demo; sudo bash "$work/scripts/start.sh" &',
        'bash ${local.package.package_name}/scripts/start.sh',
        'if ! nohup sh ./scripts/start.sh; then exit 1; fi',
      ];
      expect(await check({ userData })).to.deep.equal([]);
    });

    it('accepts a package in a folder, and what is none of the package’s', async () => {
      const userData = [
        'unzip app.zip',
        'bash scripts/install.sh',
        'cat > scripts/extra.sh <<EOF\n    bash scripts/nothing.sh\n    EOF',
        'bash scripts/extra.sh',
        'wget https://example.com/scripts/agent.sh && bash scripts/agent.sh',
        'bash /usr/local/scripts/tool.sh',
        'bash -c "echo scripts/other.sh"',
        'bash agent-setup.sh',
        'echo scripts/instal.sh # bash scripts/instal.sh',
        'yum install -y scripts/instal.sh',
      ];
      const files = ['demo/scripts/install.sh', 'demo/scripts/start.sh'];
      const manifest: Array<[string, string]> = [
        ['install: bash scripts/', 'install: bash demo/scripts/'],
        ['start: bash scripts/', 'start: bash demo/scripts/'],
      ];
      expect(await check({ files, manifest, userData })).to.deep.equal([]);
    });

    it('finds a mistyped name, another folder, and one that is not there', async () => {
      const userData = [
        'unzip app.zip -d /opt/demo',
        'bash /opt/demo/scripts/instal.sh',
        'bash bin/start.sh',
        './scripts/configure.sh',
        'bash scripts/install.sh',
      ];
      const missing = 'which is not in the package of "app"';
      expect(await check({ userData })).to.deep.equal([
        `warning project/script-not-packed template/main.tf:15:10 /opt/demo/scripts/instal.sh: User data runs /opt/demo/scripts/instal.sh, ${missing}; did you mean "scripts/install.sh"?`,
        `warning project/script-not-packed template/main.tf:16:10 bin/start.sh: User data runs bin/start.sh, ${missing}; did you mean "scripts/start.sh"?`,
        `warning project/script-not-packed template/main.tf:17:5 ./scripts/configure.sh: User data runs ./scripts/configure.sh, ${missing}.`,
      ]);
    });

    it('sees scripts by the catalogue that is used', async () => {
      const catalog = new WithoutServers();
      expect(await check({ userData: ['unzip app.zip', 'bash scripts/instal.sh'] })).to.not.deep.equal([]);
      expect(await check({ catalog, userData: ['unzip app.zip', 'bash scripts/instal.sh'] })).to.deep.equal(
        [],
      );
    });

    it('can be suppressed where it is reported', async () => {
      const template = {
        'main.tf': `${READER}${server('unzip app.zip', 'bash scripts/instal.sh', 'bash scripts/install.sh').replace('  user_data', '  # koo-ignore: project/script-not-packed it is made by the package\n  user_data')}`,
      };
      expect(await check({ template })).to.deep.equal([]);
    });
  });

  describe('project/archive-format', () => {
    const run = ['bash scripts/install.sh'];
    const TAR: [string, string] = ['format: zip', 'format: tar.gz'];

    it('finds a tar that is a zip, and a zip that is a tar', async () => {
      expect(await check({ userData: ['tar -xzf app.zip', ...run] })).to.deep.equal([
        'warning project/archive-format template/main.tf:14:5 tar: User data unpacks a tar.gz here, and koo.yaml packs "app" as zip.',
      ]);
      expect(await check({ manifest: [TAR], userData: ['unzip -q app.zip', ...run] })).to.deep.equal([
        'warning project/archive-format template/main.tf:14:5 unzip: User data unpacks a zip here, and koo.yaml packs "app" as tar.gz.',
      ]);
      expect(
        await check({ manifest: [['format: zip', 'format: tar']], userData: ['tar zxvf app.tar', ...run] }),
      ).to.deep.equal([
        'warning project/archive-format template/main.tf:14:5 tar: User data unpacks a tar.gz here, and koo.yaml packs "app" as tar.',
      ]);
    });

    it('accepts what fits, what tells by itself, and both', async () => {
      for (const line of [
        'tar -xf app.tar.gz',
        'tar xzf app.tar.gz -C /opt',
        'tar --extract --file app',
        '7za x app',
        'python3 -m tarfile -e app',
      ])
        expect(await check({ manifest: [TAR], userData: [line, ...run] }), line).to.deep.equal([]);
      for (const line of [
        'unzip app.zip',
        'python3 -m zipfile -e app.zip .',
        'bsdtar -xf app.zip',
        'yum install -y tar',
        'tar -czf old.tar.gz /opt/demo',
      ])
        expect(await check({ userData: [line, ...run] }), line).to.deep.equal([]);
      expect(
        await check({ userData: ['case x in *.zip) unzip app ;; *) tar -xf app ;; esac', ...run] }),
      ).to.deep.equal([]);
      expect(
        await check({ userData: ['wget https://example.com/jdk.tar.gz', 'tar -xzf jdk.tar.gz', ...run] }),
      ).to.deep.equal([]);
    });
  });

  it('project/install-differs finds another way to install', async () => {
    const files = ['bin/setup.sh', 'scripts/install.sh', 'scripts/start.sh'];
    const userData = ['unzip app.zip', 'bash bin/setup.sh'];
    expect(await check({ files, userData })).to.deep.equal([
      'info project/install-differs template/main.tf:15:10 bin/setup.sh: User data runs bin/setup.sh, and the lifecycle of "app" installs with scripts/install.sh.',
    ]);
    expect(await check({ files, userData: [...userData, 'bash scripts/start.sh'] })).to.deep.equal([]);
    expect(await check({ files, userData: ['unzip app.zip'] })).to.deep.equal([]);
  });

  it('project/nothing-asked finds servers without a choice', async () => {
    const template = { 'variables.tf': VARIABLES.replace(/variable "flavor_id" \{[^}]*\}\n/, '') };
    expect(await check({ template })).to.deep.equal([
      'info project/nothing-asked koo.yaml:10:10 single: "single" creates servers and asks the buyer nothing: neither the flavor nor the network nor a password.',
    ]);
  });

  it('project/asked-although-set finds a prompt for what koo.yaml sets', async () => {
    const form = (entry: object): string => JSON.stringify({ variables: [entry] });
    const manifest: Array<[string, string]> = [[ID, `flavor_id: s6.large.2\n      ${ID}`]];
    const template = { '.extension/form.rfs.json': form({ name: 'flavor_id', prompt: 'hwc:ecs:flavors' }) };
    expect(await check({ manifest, template })).to.deep.equal(
      [
        'info project/asked-although-set koo.yaml:13:18 s6.large.2: koo.yaml sets "flavor_id", and the form offers the buyer other values for it (hwc:ecs:flavors).',
        'info project/nothing-asked koo.yaml:10:10 single: "single" creates servers and asks the buyer nothing: neither the flavor nor the network nor a password.',
      ].reverse(),
    );
    expect(await check({ template })).to.deep.equal([]);
  });
});
