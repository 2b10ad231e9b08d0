import { expect } from 'chai';
import { spawnSync } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { checkAssets } from '../../../src/asset/check-assets.js';
import { findAssets } from '../../../src/asset/find-assets.js';
import { packAsset } from '../../../src/asset/pack-asset.js';
import { loadProject } from '../../../src/project/load-project.js';
import { temporaryFolders } from '../../support/temporary-folder.js';

const DIGEST = `sha256:${'ab'.repeat(32)}`;

const VALUES = `# The images, and where they are.
web:
  image:
    registry: registry.example.com # ours
    repository: acme/web
    tag: "1.2.0"
jobs:
  image: 'registry.example.com/acme/jobs:1.2.0@${DIGEST}'
sidecarImage: quay.io/other/proxy:2
logo:
  image: "{{ not a reference }}"
shared: &shared
  repository: registry.example.com/acme/shared
  digest: ${DIGEST}
again: *shared
`;

const CHART = `apiVersion: v2
name: noteboard
version: 1.2.0
description: Notes
maintainers: [{ name: N, email: n@example.com }]
annotations: { source: ISV, categories: Others, architecture: x86_64, scenes: CCE }
`;

describe('the images of a chart', () => {
  const folder = temporaryFolders();

  async function chart(registries: Record<string, string> | undefined) {
    const cwd = await folder();
    const files: Record<string, string> = {
      'chart/Chart.yaml': CHART,
      'chart/logo.png': 'x',
      'chart/values.yaml': VALUES,
      'chart/charts/db/values.yaml': 'image: registry.example.com/acme/db:1\n',
      'chart/templates/values.yaml': 'image: registry.example.com/acme/none:1\n',
      'koo.yaml': JSON.stringify({
        product: { id: 'O', name: 'N', access: 'container' },
        assets: [
          {
            key: 'chart',
            name: 'noteboard',
            version: '1.2.0',
            kind: 'container',
            root: 'chart',
            container: { type: 'helm', ...(registries && { registries }) },
          },
        ],
        specs: [{ skuCode: 's', name: 'S', asset: 'chart' }],
      }),
    };
    for (const [name, content] of Object.entries(files)) {
      await mkdir(path.dirname(path.join(cwd, name)), { recursive: true });
      await writeFile(path.join(cwd, name), content);
    }

    const project = await loadProject({ cwd });
    const [asset] = findAssets(project, []);
    const pack = () => packAsset(asset!, path.join(cwd, 'out'));
    const read = (file: string, name: string) =>
      spawnSync('tar', ['-xzOf', file, `noteboard/${name}`], { encoding: 'utf8' }).stdout;
    const found = async () =>
      (await checkAssets(project, [asset!])).findings
        .filter(({ rule }) => /image-(?:digest|registry)/.test(rule))
        .map(({ message, rule, severity }) => `${severity} ${rule}: ${message}`);
    return { cwd, found, pack, read };
  }

  it('are listed with their digests, and the package is the folder where nothing is mapped', async () => {
    const { pack, read } = await chart(undefined);
    const packed = await pack();
    expect(read(packed.file, 'values.yaml')).to.equal(VALUES);
    expect(packed.images).to.deep.equal(
      [
        ['noteboard/charts/db/values.yaml', 'registry.example.com/acme/db:1'],
        ['noteboard/values.yaml', 'registry.example.com/acme/web:1.2.0'],
        ['noteboard/values.yaml', `registry.example.com/acme/jobs:1.2.0@${DIGEST}`, DIGEST],
        ['noteboard/values.yaml', 'quay.io/other/proxy:2'],
        ['noteboard/values.yaml', `registry.example.com/acme/shared@${DIGEST}`, DIGEST],
        ['noteboard/values.yaml', `registry.example.com/acme/shared@${DIGEST}`, DIGEST],
      ].map(([file, image, digest]) => ({
        declared: image,
        file,
        packed: image,
        ...(digest && { digest }),
      })),
    );
  });

  it('have the registry of koo.yaml in the package, and their own in the folder; nothing else changes', async () => {
    const { cwd, pack, read } = await chart({
      'registry.example.com': 'swr.cn-east-3.myhuaweicloud.com/seller',
      'registry.example.com/acme': 'swr.cn-east-3.myhuaweicloud.com/acme',
    });
    const packed = await pack();
    const swr = 'swr.cn-east-3.myhuaweicloud.com';
    expect(read(packed.file, 'values.yaml')).to.equal(
      VALUES.replace('registry: registry.example.com #', `registry: ${swr} #`).replaceAll(
        'registry.example.com/acme',
        `${swr}/acme`,
      ),
    );
    expect(read(packed.file, 'charts/db/values.yaml')).to.equal(`image: ${swr}/acme/db:1\n`);
    expect(read(packed.file, 'templates/values.yaml')).to.contain('registry.example.com/acme/none');
    expect(await readFile(path.join(cwd, 'chart/values.yaml'), 'utf8')).to.equal(VALUES);
    expect(packed.images!.map((one) => one.packed)).to.include(`${swr}/acme/web:1.2.0`);
    expect((await pack()).sha256, 'the same bytes again').to.equal(packed.sha256);
    const manifest = JSON.parse(await readFile(packed.manifest, 'utf8'));
    const sum = spawnSync('sh', ['-c', `tar -xzOf '${packed.file}' noteboard/values.yaml | sha256sum`], {
      encoding: 'utf8',
    }).stdout.slice(0, 64);
    expect(JSON.stringify(manifest)).to.contain(sum);
  });

  it('are findings where they have no digest, and where registries misses them or names none', async () => {
    const none = await chart(undefined);
    expect(await none.found()).to.deep.equal([
      'info container/image-digest: These images have no digest: registry.example.com/acme/db:1, registry.example.com/acme/web:1.2.0, quay.io/other/proxy:2.',
    ]);
    const wrong = await chart({
      'registry.example.com/acme': 'swr.example.com/acme',
      'docker.io': 'swr.example.com',
    });
    expect((await wrong.found()).slice(1)).to.deep.equal([
      'warning container/image-registry: No entry of `registries` rewrites these images: quay.io/other/proxy:2.',
      'warning container/image-registry: No image of the chart begins with docker.io.',
    ]);
    const right = await chart({ 'registry.example.com': 'swr.example.com', 'quay.io': 'quay.io' });
    expect((await right.found()).slice(1)).to.deep.equal([]);
  });
});
