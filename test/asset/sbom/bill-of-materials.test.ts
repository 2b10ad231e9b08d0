import { Spec } from '@cyclonedx/cyclonedx-library';
import { JsonStrictValidator } from '@cyclonedx/cyclonedx-library/Validation';
import { expect } from 'chai';
import fc from 'fast-check';
import { execFileSync } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { packAsset } from '../../../src/asset/pack-asset.js';
import { billOfMaterials } from '../../../src/asset/sbom/bill-of-materials.js';
import { ComponentFinder } from '../../../src/asset/sbom/component-finder.js';
import { isLicenceExpression } from '../../../src/asset/sbom/licence-expression.js';
import { packageUrl } from '../../../src/asset/sbom/package-url.js';
import { temporaryFolders } from '../../support/temporary-folder.js';
import { softwarePackage, type Tree, writeTree } from '../write-tree.js';
import { goBinary } from './go-binary.js';

const TREE: Tree = {
  'bin/server': { content: goBinary('go1.22.1', 'mod\texample.com/app\tv1.0.0\n'), mode: 0o755 },
  'lib/native.so': 'native',
  'node_modules/a/package.json': '{"name": "a", "version": "1.0.0", "license": "MIT OR Apache-2.0"}',
  'node_modules/ä/package.json': '{"name": "ä", "version": "1.0.0", "license": "SEE LICENSE IN x"}',
  'package-lock.json':
    '{"packages": {"node_modules/a": {"version": "1.0.0", "dev": true}, "node_modules/z": {"version": "2.0.0", "license": "mit"}}}',
  'requirements.txt': 'flask==3.0.0\n',
  'yarn.lock/README': 'a folder of that name',
  'broken/package-lock.json': '{"packages": ',
};

const validator = new JsonStrictValidator(Spec.Version.v1dot6);

/** What CycloneDX's own schema says about it; nothing when it is fine. */
const problemsOf = async (bill: string): Promise<unknown> => validator.validate(bill);

describe('the bill of materials', () => {
  const temporaryFolder = temporaryFolders();
  const pack = async (folder: string, environment: NodeJS.ProcessEnv = {}) => {
    const root = await writeTree(path.join(folder, 'package'), TREE);
    return packAsset(softwarePackage(root), path.join(folder, 'out'), { environment });
  };

  it('lists components with their hashes, and is what CycloneDX’s schema wants', async () => {
    const packed = await pack(await temporaryFolder());
    const text = await readFile(packed.sbom!, 'utf8');
    expect(await problemsOf(text)).to.equal(null);
    const bill = JSON.parse(text) as {
      components: Array<Record<string, unknown>>;
      metadata: { properties: unknown; timestamp?: string };
      serialNumber: string;
    };
    const manifest = JSON.parse(await readFile(packed.manifest, 'utf8')) as {
      files: Array<{ path: string; sha256: string }>;
    };
    const sha256 = (file: string) => [
      { alg: 'SHA-256', content: manifest.files.find((one) => one.path === file)!.sha256 },
    ];
    const at = (...paths: string[]) => paths.map((value) => ({ name: 'koogallery-cli:path', value }));
    expect(bill.components).to.deep.equal([
      {
        type: 'file',
        name: 'lib/native.so',
        'bom-ref': 'file:lib/native.so',
        hashes: sha256('lib/native.so'),
        properties: at('lib/native.so'),
      },
      {
        type: 'application',
        name: 'example.com/app',
        version: 'v1.0.0',
        'bom-ref': 'pkg:golang/example.com/app@v1.0.0',
        hashes: sha256('bin/server'),
        purl: 'pkg:golang/example.com/app@v1.0.0',
        properties: at('bin/server'),
      },
      {
        type: 'library',
        name: 'stdlib',
        version: '1.22.1',
        'bom-ref': 'pkg:golang/stdlib@1.22.1',
        purl: 'pkg:golang/stdlib@1.22.1',
        properties: at('bin/server'),
      },
      {
        type: 'library',
        name: 'ä',
        version: '1.0.0',
        'bom-ref': 'pkg:npm/%C3%A4@1.0.0',
        licenses: [{ license: { name: 'SEE LICENSE IN x' } }],
        purl: 'pkg:npm/%C3%A4@1.0.0',
        properties: at('node_modules/ä/package.json'),
      },
      {
        type: 'library',
        name: 'a',
        version: '1.0.0',
        'bom-ref': 'pkg:npm/a@1.0.0',
        licenses: [{ expression: 'MIT OR Apache-2.0' }],
        purl: 'pkg:npm/a@1.0.0',
        properties: at('node_modules/a/package.json', 'package-lock.json'),
      },
      {
        type: 'library',
        name: 'z',
        version: '2.0.0',
        'bom-ref': 'pkg:npm/z@2.0.0',
        licenses: [{ license: { id: 'MIT' } }],
        purl: 'pkg:npm/z@2.0.0',
        properties: at('package-lock.json'),
      },
      {
        type: 'library',
        name: 'flask',
        version: '3.0.0',
        'bom-ref': 'pkg:pypi/flask@3.0.0',
        purl: 'pkg:pypi/flask@3.0.0',
        properties: at('requirements.txt'),
      },
    ]);
    expect(bill.metadata.properties).to.deep.equal([
      { name: 'koogallery-cli:unread', value: 'broken/package-lock.json' },
    ]);
    expect(bill.metadata).to.not.have.property('timestamp');
    expect(bill.serialNumber.replaceAll('-', '')).to.contain(packed.sha256.slice(0, 12));
  });

  it('has the same bytes for the same package, wherever and in whatever locale it is packed', async () => {
    const bills = await Promise.all(
      [0, 1].map(async () => readFile((await pack(await temporaryFolder())).sbom!, 'utf8')),
    );
    expect(bills[0]).to.equal(bills[1]);
    const folder = await temporaryFolder();
    await writeTree(path.join(folder, 'package'), TREE);
    const asset = JSON.stringify(softwarePackage(path.join(folder, 'package')));
    const script = path.join(folder, 'pack.mjs');
    const url = new URL('../../../src/asset/pack-asset.js', import.meta.url).href;
    await writeFile(
      script,
      `import { packAsset } from ${JSON.stringify(url)};\nawait packAsset(${asset}, 'out');\n`,
    );
    execFileSync(process.execPath, [script], {
      cwd: folder,
      env: { ...process.env, LANG: 'sv_SE.UTF-8', LC_ALL: 'sv_SE.UTF-8', TZ: 'Asia/Shanghai' },
    });
    expect(await readFile(path.join(folder, 'out/demo-V1_0.zip.cdx.json'), 'utf8')).to.equal(bills[0]);
  });

  it('has a date where SOURCE_DATE_EPOCH gives one', async () => {
    const packed = await pack(await temporaryFolder(), { SOURCE_DATE_EPOCH: '1700000000' });
    const text = await readFile(packed.sbom!, 'utf8');
    expect(text).to.contain('"timestamp": "2023-11-14T22:13:20.000Z"');
    expect(await problemsOf(text)).to.equal(null);
  });

  it('is not written, and an old one goes, where it is not wanted', async () => {
    const folder = await temporaryFolder();
    await pack(folder);
    const root = path.join(folder, 'package');
    const packed = await packAsset(softwarePackage(root), path.join(folder, 'out'), {
      provenance: false,
      sbom: false,
    });
    expect(packed).to.not.have.any.keys('sbom', 'statement');
    expect(await readFile(packed.sums, 'utf8')).to.match(
      /^\w{64} {2}demo-V1_0\.zip\n\w{64} {2}demo-V1_0\.zip\.koo-package\.json\n$/,
    );
  });

  it('is valid whatever the manifests of a package say', async () => {
    const text = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom('MIT', '1.0.0', '', '../..', 'a b', '=>', '\u0000', 'sha512-xx'),
    );
    const name = fc.oneof(text, fc.string({ unit: 'binary' }));
    const path_ = fc.constantFrom(
      'package-lock.json',
      'node_modules/a/package.json',
      'Pipfile.lock',
      'requirements.txt',
      'a.dist-info/METADATA',
      'poetry.lock',
      'pom.xml',
      'go.mod',
      'yarn.lock',
      'pnpm-lock.yaml',
      'var/lib/dpkg/status',
      'a.deb',
      'a.jar',
      'bin/a.exe',
    );
    const entry = fc.record(
      { dev: fc.boolean(), integrity: text, license: fc.oneof(text, fc.anything()), name, version: text },
      { requiredKeys: [] },
    );
    const content = fc.oneof(
      fc
        .record(
          {
            dependencies: fc.dictionary(name, entry),
            packages: fc.dictionary(
              name.map((one) => `node_modules/${one}`),
              entry,
            ),
            default: fc.dictionary(name, entry),
          },
          { requiredKeys: [] },
        )
        .map((value) => JSON.stringify(value)),
      entry.map((value) => JSON.stringify(value)),
      fc
        .tuple(name, text)
        .map(([one, two]) => `Name: ${one}\nVersion: ${two}\nPackage: ${one}\nLicense: ${two}\n`),
      fc
        .tuple(name, text)
        .map(([one, two]) => `${one}==${two}\n[[package]]\nname = "${one}"\nversion = "${two}"\n`),
      fc
        .tuple(name, text)
        .map(
          ([one, two]) =>
            `<project><dependencies><dependency><groupId>${one}</groupId><artifactId>${two}</artifactId><version>1</version></dependency></dependencies>`,
        ),
      fc.string({ unit: 'binary' }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(path_, content), { maxLength: 6 }), async (files) => {
        const finder = new ComponentFinder();
        for (const [file, one] of files) {
          const bytes = Buffer.from(one);
          const seen = { mode: 0o755, path: file, size: bytes.length };
          if (finder.wants(seen) > 0) await finder.see(seen, bytes);
        }

        const bill = await billOfMaterials({ name: 'demo', sha256: 'a'.repeat(64), version: '1' }, finder, {
          environment: {},
          hashOf: () => undefined,
        });
        expect(await problemsOf(bill)).to.equal(null);
      }),
      { numRuns: 60 },
    );
  });

  it('stays bounded with manifests made to hurt', async () => {
    const deep = 200_000;
    const hostile: Array<[string, string]> = [
      [
        'package-lock.json',
        `{"dependencies":${'{"a":{"version":"1","dependencies":'.repeat(deep)}{}${'}}'.repeat(deep)}}`,
      ],
      ['requirements.txt', `a${' '.repeat(2_000_000)}b`],
      ['go.mod', '\n'.repeat(1_000_000)],
      ['go.mod', `require (${'\n'.repeat(1_000_000)}`],
      ['pom.xml', '<a>'.repeat(1_000_000)],
      ['pom.xml', `<project>${'<!--'.repeat(500_000)}`],
      ['poetry.lock', '[[package]]\n'.repeat(300_000)],
      ['yarn.lock', '"a@'.repeat(1_000_000)],
      ['pnpm-lock.yaml', `packages:\n  '${'@/'.repeat(1_000_000)}`],
      ['var/lib/dpkg/status', 'Package: a\n\n'.repeat(300_000)],
      ['x.dist-info/METADATA', 'Classifier: License :: x\n'.repeat(40_000)],
    ];
    for (const [file, text] of hostile) {
      const finder = new ComponentFinder();
      const bytes = Buffer.from(text);
      const seen = { mode: 0o644, path: file, size: bytes.length };
      const before = process.cpuUsage();
      if (finder.wants(seen) > 0) await finder.see(seen, bytes);
      const { user } = process.cpuUsage(before);
      expect(user / 1e6, file).to.be.lessThan(5);
    }
  });

  it('tells licence expressions from names', () => {
    for (const text of [
      'MIT OR Apache-2.0',
      '(MIT AND (GPL-2.0+ OR MIT))',
      'GPL-2.0 WITH Classpath-exception-2.0',
    ])
      expect(isLicenceExpression(text), text).to.equal(true);
    for (const text of [
      'MIT',
      'MIT OR',
      'OR MIT',
      '(MIT OR MIT',
      'MIT OR Unknown',
      'MIT MIT',
      'MIT WITH x',
      '',
      '('.repeat(100_000),
    ])
      expect(isLicenceExpression(text), text).to.equal(false);
  });

  it('writes package URLs in their canonical form', () => {
    expect(packageUrl({ type: 'npm', namespace: '@scope', name: 'a b', version: '1.0+x' })).to.equal(
      'pkg:npm/%40scope/a%20b@1.0%2Bx',
    );
    expect(
      packageUrl({
        type: 'deb',
        name: 'g++',
        version: '4:1',
        qualifiers: { distro: undefined, arch: 'all' },
      }),
    ).to.equal('pkg:deb/g%2B%2B@4:1?arch=all');
  });
});
