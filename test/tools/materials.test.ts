import { Spec } from '@cyclonedx/cyclonedx-library';
import { JsonStrictValidator } from '@cyclonedx/cyclonedx-library/Validation';
import { expect } from 'chai';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { packageRoot } from '../../src/platform/package-root.js';

interface Component {
  group?: string;
  name: string;
  version: string;
  licenses?: unknown[];
  properties: Array<{ name: string; value: string }>;
  'bom-ref': string;
}

interface Manifest {
  name: string;
  version: string;
  dependencies: Record<string, string>;
}

interface OwnBill {
  ownBillOfMaterials(root: string, bundled: string[], manifest: object): string;
}

interface Bundled {
  bundledPlaces(metafiles: object[]): string[];
}

const root = packageRoot();
const read = (file: string): string => readFileSync(path.join(root, file), 'utf8');
const manifestIn = (place: string): Manifest =>
  JSON.parse(read(path.join(place, 'package.json'))) as Manifest;

/** The folders of packages that a bundle has parts of, from esbuild's own account. */
function bundledFolders(): string[] {
  const { inputs } = JSON.parse(read('build/bundle.json')) as { inputs: Record<string, unknown> };
  const folders = Object.keys(inputs)
    .filter((file) => file.includes('node_modules/'))
    .map((file) => {
      const start = file.lastIndexOf('node_modules/') + 'node_modules/'.length;
      const [first, second] = file.slice(start).split('/');
      return file.slice(0, start) + (first!.startsWith('@') ? `${first}/${second}` : first!);
    });
  return [...new Set(folders)];
}

describe('what koo is made of', () => {
  const notices = read('dist/THIRD-PARTY-NOTICES');
  const text = read('dist/koogallery-cli.cdx.json');
  const bill = JSON.parse(text) as {
    components: Component[];
    dependencies: Array<{ ref: string; dependsOn?: string[] }>;
    metadata: { component: Component; timestamp?: string };
  };
  const nameOf = ({ group, name, version }: Component): string =>
    `${group ? `${group}/` : ''}${name} ${version}`;
  const isBundled = ({ properties }: Component): boolean =>
    properties.some(({ name, value }) => name === 'koogallery-cli:bundled' && value === 'true');

  it('names each bundled package with its version and licence, and has its text or says that there is none', () => {
    const parts = notices.split(`${'='.repeat(80)}\n`).slice(1);
    const texts = new Map<string, string>();
    for (let index = 0; index < parts.length; index += 2)
      texts.set(parts[index]!.split('\n')[0]!, parts[index + 1]!.trim());
    const folders = bundledFolders();
    expect(folders).to.include('node_modules/yaml').and.include('node_modules/@oclif/core');
    for (const folder of folders) {
      const { name, version } = manifestIn(folder);
      const known = texts.get(`${name} ${version}`);
      expect(known, folder).to.be.a('string');
      expect(
        known!.length > 200 || known === `${name} ${version} has no licence text in its package.`,
        folder,
      ).to.equal(true);
    }

    expect(notices).to.include('yaml 2.9.1\nLicence: ISC\n').and.include('Copyright Eemeli Aro');
    // The validators are bundles of their own.
    expect([...texts.keys()].some((head) => head.startsWith('ajv '))).to.equal(true);
    expect(notices).to.not.include(root);
  });

  it('is a bill of materials that CycloneDX’s schema allows', async () => {
    expect(await new JsonStrictValidator(Spec.Version.v1dot6).validate(text)).to.equal(null);
    expect(bill.metadata.component).to.include({ name: 'koogallery-cli', version: manifestIn('.').version });
    expect(bill.metadata.timestamp).to.equal(undefined);
    expect(text).to.not.include(root);
  });

  it('has in it what is bundled and what is installed beside it, with what needs what', () => {
    const listed = new Map(bill.components.map((component) => [nameOf(component), component]));
    for (const folder of bundledFolders()) {
      const { name, version } = manifestIn(folder);
      expect(isBundled(listed.get(`${name} ${version}`)!), folder).to.equal(true);
    }

    const { dependencies } = manifestIn('.');
    for (const [name, version] of Object.entries(dependencies))
      expect(listed.has(`${name} ${version}`), name).to.equal(true);
    expect(listed.has('@libsql/win32-x64-msvc 0.5.29'), 'what another system installs').to.equal(true);
    const refs = new Set(bill.components.map((component) => component['bom-ref']));
    const own = bill.dependencies.find(({ ref }) => ref === bill.metadata.component['bom-ref']);
    expect(own!.dependsOn).to.include('pkg:npm/pg@8.23.1').and.include('pkg:npm/yaml@2.9.1');
    for (const { dependsOn = [] } of bill.dependencies)
      for (const ref of dependsOn) expect(refs.has(ref), ref).to.equal(true);
  });

  it('is the same bytes each time', async () => {
    const { ownBillOfMaterials } = (await import(
      path.join(root, 'tools/own-bill-of-materials.js')
    )) as OwnBill;
    const { bundledPlaces } = (await import(path.join(root, 'tools/bundled-packages.js'))) as Bundled;
    const places = bundledPlaces([JSON.parse(read('build/bundle.json')) as object]);
    const twice = [1, 2].map(() => ownBillOfMaterials(root, places, manifestIn('.')));
    expect(twice[0]).to.equal(twice[1]);
  });
});
