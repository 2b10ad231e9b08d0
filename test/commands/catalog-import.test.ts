import { expect } from 'chai';
import { access, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { validate } from '#validators/output-catalog-import';
import { Catalog } from '../../src/catalog/catalog.js';
import { runKoo } from '../support/run-koo.js';
import { temporaryFolders } from '../support/temporary-folder.js';

const SCHEMA = {
  format_version: '1.0',
  provider_schemas: {
    'registry.terraform.io/huaweicloud/huaweicloud': {
      resource_schemas: {
        huaweicloud_vpc: {
          version: 0,
          block: {
            attributes: {
              id: { type: 'string', optional: true, computed: true },
              name: { type: 'string', required: true, description: 'Its name' },
              secret: { type: 'string', optional: true, sensitive: true, deprecated: true },
              ports: { type: ['set', 'number'], optional: true },
              tags: { type: ['map', 'string'], optional: true },
              routes: { type: ['list', ['object', { cidr: 'string' }]], computed: true },
              anything: { type: 'dynamic', optional: true },
            },
            block_types: {
              rule: {
                nesting_mode: 'list',
                min_items: 1,
                max_items: 2,
                block: { attributes: { port: { type: 'number', required: true } } },
              },
              timeouts: {
                nesting_mode: 'single',
                block: { attributes: { create: { type: 'string', optional: true } } },
              },
            },
          },
        },
        '../../evil_/../x': { block: {} },
        'huaweicloud_../x': { block: {} },
      },
      data_source_schemas: { huaweicloud_vpcs: { block: {} } },
    },
    'registry.terraform.io/hashicorp/random': {},
  },
};

describe('koo catalog import', () => {
  const newFolder = temporaryFolders();
  let folder: string;
  beforeEach(async () => {
    folder = await newFolder();
    await writeFile(path.join(folder, 'schema.json'), JSON.stringify(SCHEMA));
  });

  const importIt = (...call: string[]) =>
    runKoo(['catalog', 'import', 'schema.json', ...call], { cwd: folder });

  it('makes one that koo catalog show reads where koo.yaml names it, as the linter does', async () => {
    await importIt('--provider-version', '1.60.0', '--out', 'known');
    await writeFile(
      path.join(folder, 'koo.yaml'),
      'product: { id: "1", name: x, access: license }\ncatalog: known\n',
    );
    const show = async (cwd: string, ...call: string[]) => {
      const { stdout } = await runKoo(['catalog', 'show', 'huaweicloud_vpc', ...call], { cwd });
      return stdout.split('\n')[0];
    };

    const imported = 'huaweicloud_vpc, a resource of registry.terraform.io/huaweicloud/huaweicloud 1.60.0';
    expect(await show(folder)).to.equal(imported);
    expect(await show('/', '--project', folder)).to.equal(imported);
    expect(await show('/')).to.match(/^huaweicloud_vpc, a resource of huaweicloud\/huaweicloud 1\.97\.1/);
  });

  it('shows what koo ships while koo.yaml has mistakes, and says so', async () => {
    const cwd = await newFolder();
    await writeFile(path.join(cwd, 'koo.yaml'), 'product: { idd: "1" }\n');
    const { code, stderr, stdout } = await runKoo(['catalog', 'show', 'huaweicloud_vpc'], { cwd });
    expect({ code, stderr }).to.deep.equal({
      code: 0,
      stderr:
        'warning koo.yaml has errors, so koo cannot know which catalogue it names: this is the built-in one.\n',
    });
    expect(stdout).to.match(/^huaweicloud_vpc, a resource of huaweicloud\/huaweicloud 1\.97\.1/);
    const named = await runKoo(['catalog', 'show', 'huaweicloud_vpc', '--project', '.'], { cwd });
    expect(named.code).to.equal(2);
  });

  it('makes a catalogue of what Terraform prints', async () => {
    const { code, stderr, stdout } = await importIt('--provider-version', '1.60.0', '--json');
    expect({ code, stderr }).to.deep.equal({
      code: 0,
      stderr: 'warning 2 types are left out: templates cannot refer to them.\n',
    });
    const told = JSON.parse(stdout);
    expect(validate(told), JSON.stringify(validate.errors)).to.equal(true);
    expect(told).to.deep.equal({
      folder: '.koo/catalog/huaweicloud-1.60.0',
      provider: 'registry.terraform.io/huaweicloud/huaweicloud',
      version: '1.60.0',
      resources: 1,
      dataSources: 1,
      skipped: 2,
    });
    const made = path.join(folder, told.folder);
    expect((await readdir(made)).sort()).to.deep.equal(['index.json', 'vpc.schema.json', 'vpcs.schema.json']);
    expect(new Catalog(made).type('resource', 'huaweicloud_vpc')).to.deep.equal({
      properties: {
        id: { $ref: '#/$defs/string', 'x-computed': true },
        name: { $ref: '#/$defs/string' },
        secret: { $ref: '#/$defs/string', deprecated: true, 'x-sensitive': true },
        ports: { 'x-type': 'set', items: { $ref: '#/$defs/float' } },
        tags: { 'x-type': 'map', additionalProperties: { $ref: '#/$defs/string' } },
        routes: {
          'x-type': 'list',
          items: { properties: { cidr: { $ref: '#/$defs/string' } } },
          readOnly: true,
        },
        anything: {},
        rule: {
          'x-type': 'list',
          items: { properties: { port: { $ref: '#/$defs/float' } }, required: ['port'] },
          'x-block': true,
          minItems: 1,
          maxItems: 2,
        },
      },
      required: ['name', 'rule'],
      'x-timeouts': ['create'],
    });
  });

  it('is what the linter goes by when koo.yaml picks it', async () => {
    await importIt('--out', 'house');
    await writeFile(
      path.join(folder, 'main.tf'),
      'resource "huaweicloud_vpc" "main" {\n  name     = "main"\n  cidr     = "10.0.0.0/16"\n  anything = [1]\n  rule {\n    port = "x"\n  }\n}\n',
    );
    const product = 'product: {id: OFFI1, name: Shop, access: license}\n';
    await writeFile(path.join(folder, 'koo.yaml'), `${product}catalog: house\n`);
    const found = async (): Promise<string[]> => {
      const { stdout } = await runKoo(['template', 'lint', 'main.tf', '--json'], { cwd: folder });
      return JSON.parse(stdout)
        .findings.map(
          ({ range, rule }: { range: { start: { line: number } }; rule: string }) =>
            `${rule} ${range.start.line}`,
        )
        .filter((text: string) => text.startsWith('resource/'));
    };

    expect(await found()).to.deep.equal(['resource/unknown-argument 3', 'resource/wrong-type 6']);
    await writeFile(path.join(folder, 'koo.yaml'), product);
    expect(await found()).to.deep.equal(['resource/unknown-argument 4', 'resource/unknown-argument 5']);
  });

  it('says what is wrong with a file, a folder, a catalogue', async () => {
    const errors = async (...call: string[]): Promise<string[]> => {
      const { code, stderr } = await runKoo(call, { cwd: folder });
      return [String(code), stderr.split('\n')[0]!];
    };

    await writeFile(path.join(folder, 'other.json'), '{"provider_schemas": []}');
    expect(await errors('catalog', 'import', 'other.json')).to.deep.equal([
      '2',
      'error other.json is not the output of `terraform providers schema -json`. [NOT_A_SCHEMA]',
    ]);
    expect((await errors('catalog', 'import', 'none.json'))[0]).to.equal('3');
    expect((await errors('catalog', 'import', 'schema.json', '--provider', 'aws'))[1]).to.include(
      '[WHICH_PROVIDER]',
    );
    expect((await errors('catalog', 'import', 'schema.json', '--out', '.'))[1]).to.include('[NOT_A_CATALOG]');
    await access(path.join(folder, 'schema.json'));
    await writeFile(
      path.join(folder, 'koo.yaml'),
      'product: {id: OFFI1, name: Shop, access: license}\ncatalog: nowhere\n',
    );
    await writeFile(path.join(folder, 'main.tf'), 'locals {}\n');
    expect(await errors('template', 'lint', 'main.tf')).to.deep.equal([
      '2',
      'error There is no catalogue of a provider in nowhere. [NO_CATALOG]',
    ]);
  });
});
