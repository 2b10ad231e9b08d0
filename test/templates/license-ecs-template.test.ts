import { parse } from '@cdktn/hcl2json';
import { expect } from 'chai';
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { Catalog } from '../../src/catalog/catalog.js';
import { isObjectSchema, type Mode, type ObjectSchema } from '../../src/catalog/type-schema.js';
import { Noteboard, STARTER } from './noteboard.js';

type Json = Record<string, unknown>;

const FOLDER = path.join(STARTER, 'template');
/** The newest release that RFS listed on its page of 2025-11-07. */
const NEWEST_IN_RFS = '1.72.4';
const PROMPTS = ['hwc:ecs:availabilityZones', 'hwc:ecs:flavors', 'hwc:evs:types'];
/** What Terraform itself takes in a resource. */
const META = new Set(['lifecycle']);

async function blocks(): Promise<Record<string, Json>> {
  const all: Record<string, Json> = {};
  for (const file of readdirSync(FOLDER).filter((name) => name.endsWith('.tf'))) {
    const parsed = (await parse(file, readFileSync(path.join(FOLDER, file), 'utf8'))) as Record<string, Json>;
    for (const [type, labelled] of Object.entries(parsed)) all[type] = { ...all[type], ...labelled };
  }

  return all;
}

describe("the starter's template", () => {
  let template: Record<string, Json>;

  before(async () => {
    template = await blocks();
  });

  it('uses types and arguments that RFS’s older providers know', () => {
    const catalog = new Catalog();
    const releases = catalog.index.releasesCompared;
    const problems: string[] = [];
    const seen: string[] = [];
    const look = (place: string, body: Json, schema: ObjectSchema): void => {
      const missing = (schema.required ?? []).filter((name) => !(name in body));
      problems.push(...missing.map((name) => `${place}: ${name} is missing`));
      for (const [name, value] of Object.entries(body)) {
        if (META.has(name)) continue;
        const field = schema.properties[name];
        const since = (field as { 'x-since'?: string } | undefined)?.['x-since'];
        if (!field || field.readOnly) problems.push(`${place}: no argument ${name}`);
        else if (since && releases.indexOf(since) > releases.indexOf(NEWEST_IN_RFS))
          problems.push(`${place}.${name}: since ${since}`);
        if (field?.items && isObjectSchema(field.items)) {
          for (const inner of [value].flat() as Json[]) look(`${place}.${name}`, inner, field.items);
        }
      }
    };

    for (const mode of ['resource', 'data'] as Mode[]) {
      for (const [type, named] of Object.entries(template[mode]!)) {
        const schema = catalog.type(mode, type);
        if (!schema) problems.push(`no ${mode} ${type}`);
        seen.push(`${mode} ${type}`);
        for (const [name, bodies] of Object.entries(named as Record<string, Json[]>)) {
          for (const body of bodies) if (schema) look(`${type}.${name}`, body, schema);
        }
      }
    }

    expect(problems).to.deep.equal([]);
    expect(seen.sort()).to.deep.equal([
      'data huaweicloud_images_image',
      'data huaweicloud_koogallery_assets',
      'resource huaweicloud_compute_eip_associate',
      'resource huaweicloud_compute_instance',
      'resource huaweicloud_networking_secgroup',
      'resource huaweicloud_networking_secgroup_rule',
      'resource huaweicloud_vpc',
      'resource huaweicloud_vpc_eip',
      'resource huaweicloud_vpc_subnet',
    ]);
  });

  it('keeps the password: sensitive, without a default, in no output, in the user data as a hash only', () => {
    const { ecs_password: password } = template.variable as Record<string, Json[]>;
    expect(password![0]).to.include({ sensitive: true, type: '${string}' }).and.not.have.property('default');
    expect(JSON.stringify(template.output)).not.to.include('ecs_password');
    const clear = JSON.stringify(template.resource).replaceAll('bcrypt(var.ecs_password)', '');
    expect(clear.match(/var\.ecs_password/g)).to.have.length(1);
  });

  it('has a form in Chinese and English for every variable', () => {
    const form = JSON.parse(readFileSync(path.join(FOLDER, '.extension/form.rfs.json'), 'utf8'));
    const variables = Object.keys(template.variable!).sort();
    for (const language of ['zh_cn', 'en_us']) {
      const entries = form.i18n[language] as Array<{ variable_name: string; localization: Json }>;
      expect(entries.map((entry) => entry.variable_name).sort(), language).to.deep.equal(variables);
      for (const { localization, variable_name: name } of entries) {
        expect(Object.keys(localization), name).to.deep.equal(['variable_name', 'description', 'type']);
        const isChinese = /\p{Script=Han}/u.test(String(localization.description));
        expect(isChinese, `${language} ${name}`).to.equal(language === 'zh_cn');
      }
    }

    const prompted = form.variables as Array<{ name: string; prompt: string }>;
    expect(prompted.map(({ prompt }) => prompt).sort()).to.deep.equal(PROMPTS);
    for (const { name } of prompted) expect(variables).to.include(name);
  });
});

describe("the starter's first boot (needs bash, curl, python3)", () => {
  let noteboard: Noteboard;

  before(function () {
    if (['bash', 'curl', 'python3'].some((program) => spawnSync(program, ['--version']).error)) this.skip();
  });

  beforeEach(async () => {
    noteboard = await Noteboard.unpack();
  });

  afterEach(() => noteboard.remove());

  /** Runs the user data as cloud-init would, but for its log file and `chpasswd`, which would change this machine. */
  async function boot(zip: Buffer, checksum: string) {
    const server = createServer((request, response) => {
      if (request.url === '/get?name=noteboard&sign=a%27b') response.end(zip);
      else response.writeHead(404).end();
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/get?name=noteboard&sign=a%27b`;
    const values: Record<string, string> = {
      'base64encode(local.package_url)': Buffer.from(url).toString('base64'),
      'bcrypt(var.ecs_password)': '$2a$10$inventedinventedinventedinventedinventedinventedinvent',
      'local.package.package_name': 'noteboard-1_0_0.zip',
      'lower(local.package.checksum)': checksum,
      'var.service_port': String(noteboard.port),
    };
    const { resource } = await blocks();
    const instance = (resource!.huaweicloud_compute_instance as Record<string, Json[]>).this![0]!;
    const script = String(instance.user_data)
      .replaceAll(
        /\$\{([^}]*)\}/g,
        (_, expression: string) => values[expression] ?? expect.fail(`\${${expression}}`),
      )
      .replace('/var/log/noteboard-install.log', path.join(noteboard.folder, 'install.log'));

    const programs = path.join(noteboard.folder, 'programs');
    await mkdir(programs, { recursive: true });
    await writeFile(path.join(programs, 'chpasswd'), `#!/bin/sh\ncat >"${noteboard.folder}/chpasswd-$1"\n`);
    await chmod(path.join(programs, 'chpasswd'), 0o755);
    const file = path.join(noteboard.folder, 'user-data');
    await writeFile(file, script);
    const ran = await noteboard.run(`PATH="${programs}:$PATH" bash ${file}`);
    server.close();
    return { ...ran, log: await readFile(path.join(noteboard.folder, 'install.log'), 'utf8') };
  }

  async function zipOfPackage(): Promise<Buffer> {
    const file = path.join(noteboard.folder, 'package.zip');
    const { code } = await noteboard.run(`python3 -m zipfile -c ${file} bin/ scripts/`);
    expect(code).to.equal(0);
    return readFile(file);
  }

  it('sets the password, fetches, compares, unpacks, installs and starts', async () => {
    const zip = await zipOfPackage();
    const { code, log } = await boot(zip, createHash('sha256').update(zip).digest('hex'));

    expect(code, log).to.equal(0);
    expect(log).to.include('noteboard-1_0_0.zip: OK').and.include('Noteboard answers at');
    expect(await readFile(path.join(noteboard.folder, 'chpasswd--e'), 'utf8')).to.match(
      /^root:\$2a\$10\$\w+\n$/,
    );
    expect((await noteboard.call('GET', '/health')).status).to.equal(200);
  });

  it('installs nothing that has another checksum', async () => {
    const { code, log } = await boot(await zipOfPackage(), '0'.repeat(64));

    expect(code).to.equal(1);
    expect(log).to.include('FAILED');
    expect(readdirSync(noteboard.folder)).not.to.include('prefix');
  });

  it('installs nothing without a checksum that it knows', async () => {
    const { code, log } = await boot(await zipOfPackage(), 'abc');

    expect(code).to.equal(1);
    expect(log).to.include('Not a checksum that this script knows: abc');
  });
});
