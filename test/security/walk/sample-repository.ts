import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdir, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { SharedState } from '../../../src/publish/state/shared-state.js';
import { stateText } from '../../../src/publish/state/state-text.js';
import { packageRoot } from '../../../src/platform/package-root.js';
import { inheritedEnvironment, KOO, runKoo } from '../../support/run-koo.js';

const MANIFEST = `product:
  id: OFFI000000000000000001
  name: "Noteboard"
  access: license
  logo: logo.png
assets:
  - key: app
    name: "noteboard"
    version: "1.0.0"
    kind: software_package
    root: app
    format: zip
    os: linux
    lifecycle:
      install: bash scripts/install.sh
      start: bash scripts/start.sh
      stop: bash scripts/stop.sh
templates:
  - key: small
    path: template
    set:
      asset_id: "\${asset.app.id}"
      asset_version: "\${asset.app.version}"
  - key: plain
    path: json-template
    set:
      asset_id: "\${asset.app.id}"
      asset_version: "\${asset.app.version}"
specs:
  - skuCode: 00000000-0000-4000-8000-000000000001
    name: "Small team"
    template: small
    asset: app
  - skuCode: 00000000-0000-4000-8000-000000000002
    name: "Company"
    template: plain
    asset: app
targets:
  china: { region: cn-north-4 }
release:
  versions: semver
  changelog: CHANGELOG.md
`;

/** What others have published, to a target of theirs. */
const TEAM_STATE: SharedState = {
  format: 1,
  product: 'OFFI000000000000000001',
  targets: {
    europe: {
      links: {
        '00000000-0000-4000-8000-000000000001': {
          template: { id: 'koo-small', version: 'V1' },
          updated: '2026-11-20T09:30:00.000Z',
        },
      },
    },
  },
};

const CHARTS_MANIFEST = `product: { id: OFFI000000000000000002, name: "Noteboard charts", access: container }
assets:
  - key: chart
    name: "noteboard"
    version: "1.2.0"
    kind: container
    root: chart
    container: { type: helm, images: images }
catalog: catalog
`;

const JSON_TEMPLATE = {
  terraform: {
    required_providers: {
      huaweicloud: { source: 'huawei.com/provider/huaweicloud', version: '>= 1.56.0' },
    },
  },
  variable: {
    asset_id: { type: 'string', description: 'Asset that is deployed.' },
    asset_version: { type: 'string', description: 'Version of the asset.', default: '' },
  },
  data: {
    huaweicloud_koogallery_assets: {
      app: {
        asset_id: '${var.asset_id}',
        deployed_type: 'software_package',
        asset_version: '${var.asset_version}',
      },
    },
  },
  output: {
    package: {
      description: 'Name of the package.',
      value:
        '${data.huaweicloud_koogallery_assets.app.assets[0].software_pkg_deployed_object[0].package_name}',
    },
  },
};

const PROVIDER_SCHEMA = {
  format_version: '1.0',
  provider_schemas: {
    'registry.terraform.io/huaweicloud/huaweicloud': {
      resource_schemas: {
        huaweicloud_vpc: {
          version: 0,
          block: { attributes: { name: { type: 'string', required: true, description: 'Its name' } } },
        },
      },
      data_source_schemas: { huaweicloud_vpcs: { block: {} } },
    },
  },
};

/** The signature of a PNG and the header of a picture of 200 × 200 pixels. */
const LOGO = Buffer.from('89504e470d0a1a0a0000000d49484452000000c8000000c80806000000ad58ae9e', 'hex');

/** Of the calls to a seller's server; it must not be shown. */
export const CALLBACK_KEY = 'canary-5b18-callback-key';

/** A server that is not there. */
const NOBODY = 'http://127.0.0.1:1/saasproduce';

/**
 * Makes a whole repository of a seller: koo.yaml with what it names, and all that koo leaves in it after it was published
 * to the emulator, prepared for a real site, linted, exported and metered, with an emulator that was killed.
 */
export async function makeSampleRepository(folder: string): Promise<void> {
  await writeSources(folder);
  const home = path.join(path.dirname(folder), 'home-of-sample');
  await mkdir(home, { recursive: true });
  const env = {
    HOME: home,
    KOO_CALLBACK_KEY: CALLBACK_KEY,
    KOO_CREDENTIALS_FILE: path.join(home, 'none.yaml'),
    XDG_CACHE_HOME: home,
  };
  const koo = async (line: string, codes = [0]): Promise<void> => {
    const run = await runKoo(line.split(' '), { cwd: folder, env });
    if (codes.includes(run.code!)) return;
    throw new Error(`koo ${line} ended with ${run.code}: ${run.stdout}${run.stderr}`);
  };
  const git = (...words: string[]) =>
    execFileSync('git', ['-c', 'user.name=Seller', '-c', 'user.email=seller@example.com', ...words], {
      cwd: folder,
      env: { PATH: process.env.PATH, HOME: home },
    });
  git('init', '--quiet');
  git('add', '--all');
  git('commit', '--quiet', '--message', 'Start');
  await koo('publish --yes --events events.ndjson --report report.html');
  await koo('template lint --update-baseline');
  // Both write findings of the same product; neither changes what is published.
  await koo('template lint --format sarif=findings.sarif --format json=findings.json');
  await koo('plan --out saved.plan');
  await koo('usage import records.csv');
  // Nobody answers; the call is recorded.
  await koo(`callback send newInstance ${NOBODY}`, [1]);
  await koo('catalog import provider.json --provider-version 1.60.0 --out charts/catalog');
  await koo('asset pack --project charts');
  await koo('template package --target local --out zips');
  await leaveKilledEmulator(folder, env, () => koo('usage push --target local'));
  await koo('publish --target china --yes');
  await writeFile(path.join(folder, 'koo.lock.yaml'), stateText(TEAM_STATE));
  const day = (at: number) => `${new Date(at).toISOString().slice(0, 13).replaceAll('-', '')}0000Z`;
  const hour = 3_600_000;
  await koo(
    `usage add --instance two --begin ${day(Date.now() - 5 * hour)} --end ${day(Date.now() - 4 * hour)} --value 2`,
  );
  await writeFile(path.join(folder, '.koo/publish.local.lock'), '');
  await writeFile(path.join(folder, '.koo/publish.china.lock'), '');
}

async function writeSources(folder: string): Promise<void> {
  const starter = path.join(packageRoot(), 'templates/license-ecs');
  await cp(starter, folder, { recursive: true });
  const hour = 3_600_000;
  const time = (at: number) => new Date(at).toISOString().replaceAll(/[-:]|\.\d+/g, '');
  const files: Record<string, string | Buffer> = {
    '.gitattributes': '* text=auto\n',
    '.gitignore': '.koo/\n',
    '.kooignore': '*.log\n',
    'CHANGELOG.md': '# Changelog\n\n## 1.0.0\n\n- The first version.\n',
    'app/.kooignore': '*.tmp\n',
    'charts/chart/.helmignore': '*.md\n',
    'charts/chart/Chart.yaml':
      'apiVersion: v2\nname: noteboard\nversion: 1.2.0\ndescription: "Notes for teams."\n' +
      'maintainers:\n  - name: Invented Ltd.\n    email: help@example.com\nannotations:\n  source: ISV\n' +
      '  categories: Developer Tools\n  architecture: x86_64\n  scenes: CCE\n',
    'charts/chart/logo.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>\n',
    'charts/chart/templates/deployment.yaml':
      'kind: Deployment\nimage: "{{ .Values.repository }}:{{ .Values.tag }}"\n',
    'charts/chart/values.yaml': 'repository: registry.example.com/noteboard\ntag: "1.2.0"\n',
    'charts/images/index.yaml': 'web.tar: registry.example.com/noteboard:1.2.0\n',
    'charts/images/web.tar': Buffer.alloc(10_240),
    'charts/koo.yaml': CHARTS_MANIFEST,
    'json-template/main.tf.json': `${JSON.stringify(JSON_TEMPLATE, null, 2)}\n`,
    'koo.yaml': MANIFEST,
    'licences.csv': 'license,client\nPL1,a\n',
    'logo.png': LOGO,
    'exports/bill.csv': '账期,订单号,结算金额(CNY)\n202610,CS1,1.50\n',
    'exports/orders.csv': '订单号,订单状态,下单时间\nCS1,已完成,2026-10-01\n',
    'exports/performance.csv': '业绩单ID,对账期次,业绩总金额(CNY)\nP1,202610,1.50\n',
    'exports/transactions.csv': '订单号,交易时间,出账状态,结算金额(CNY)\nCS1,2026-10-01,已出账,1.50\n',
    'notes.txt': 'Notes.\n',
    'provider.json': JSON.stringify(PROVIDER_SCHEMA),
    'records.csv': `instance_id,begin_time,end_time,usage_value\none,${time(Date.now() - 3 * hour)},${time(Date.now() - 2 * hour)},1.5\n`,
    'test.tfvars': 'asset_id = "4f0e"\n',
    'tokens.json': `${JSON.stringify({ tokens: { access_token: 'a'.repeat(20), refresh_token: 'b'.repeat(20) } })}\n`,
    'values.json': '{"asset_id": "4f0e"}\n',
  };
  for (const [name, content] of Object.entries(files)) {
    const file = path.join(folder, name);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, content, { mode: name === 'tokens.json' ? 0o600 : 0o644 });
  }
}

/** Leaves endpoint.json, person.json and its lock, as after a power cut. */
async function leaveKilledEmulator(
  folder: string,
  env: Record<string, string>,
  meanwhile: () => Promise<void>,
): Promise<void> {
  const child = spawn(process.execPath, [KOO, 'emulator', '--console', 'by-hand'], {
    cwd: folder,
    env: { ...inheritedEnvironment(), ...env },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const closed = once(child, 'close');
  await once(child.stdout, 'data');
  await meanwhile();
  // Closing tidies up; what is left of it then is put back below as a killed one leaves it.
  const local = path.join(folder, '.koo/local');
  for (const name of ['endpoint.json', 'person.json']) {
    await cp(path.join(local, name), path.join(local, `${name}.kept`));
  }

  child.kill('SIGTERM');
  await closed;
  for (const name of ['endpoint.json', 'person.json']) {
    await rename(path.join(local, `${name}.kept`), path.join(local, name));
  }
}
