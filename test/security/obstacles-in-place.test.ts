import { expect } from 'chai';
import { execFileSync } from 'node:child_process';
import { mkdir, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { inheritedEnvironment } from '../support/run-koo.js';
import { temporaryFolders } from '../support/temporary-folder.js';
import { runLimited } from './walk/run-limited.js';

const MANIFEST = `product: { id: OFFI000000000000000001, name: Noteboard, access: license }
catalog: catalog
`;

const pipe = (file: string) => void execFileSync('mkfifo', [file]);
const zero = (file: string) => symlink('/dev/zero', file);
const loop = (file: string) => symlink(path.basename(file), file);
const holding = (content: string) => (file: string) => writeFile(file, content, { mode: 0o600 });

/** What is in the place of a file, the call that reads it, and the code that it ends with. */
const CASES: ReadonlyArray<[string, string, (file: string) => Promise<void> | void, string]> = [
  ['catalog show huaweicloud_vpc', 'catalog/vpc.schema.json', holding('{noise'), 'BROKEN_CATALOG'],
  ['catalog show huaweicloud_vpc', 'catalog/vpc.schema.json', holding('null'), 'BROKEN_CATALOG'],
  [
    'catalog show huaweicloud_vpc',
    'catalog/vpc.schema.json',
    holding('{"$defs": {"resource.huaweicloud_vpc": 5}}'),
    'BROKEN_CATALOG',
  ],
  ['catalog show huaweicloud_vpc', 'catalog/vpc.schema.json', zero, 'LINK_OUT_OF_PROJECT'],
  ['catalog show huaweicloud_vpc', 'catalog/vpc.schema.json', pipe, 'NOT_A_FILE'],
  ['catalog import schema.json --out new', 'schema.json', zero, 'LINK_OUT_OF_PROJECT'],
  ['catalog import schema.json --out new', 'schema.json', pipe, 'NOT_A_FILE'],
  ['apply saved.plan --yes', 'saved.plan', pipe, 'NOT_A_FILE'],
  ['apply saved.plan --yes', 'saved.plan', zero, 'LINK_OUT_OF_PROJECT'],
  ['apply saved.plan --yes', 'saved.plan', loop, 'LINK_OUT_OF_PROJECT'],
  ['emulator --faults faults.yaml', 'faults.yaml', pipe, 'NOT_A_FILE'],
  ['licence usage --file uses.csv --url http://127.0.0.1:9', 'uses.csv', pipe, 'NOT_A_FILE'],
  ['usage import records.csv', 'records.csv', pipe, 'NOT_A_FILE'],
  ['usage import records.csv', 'records.csv', zero, 'LINK_OUT_OF_PROJECT'],
  ['asset verify packages/a.zip', 'packages/a.zip.sha256', pipe, 'NOT_A_FILE'],
  [
    'oauth user --tokens tokens.json --domain http://127.0.0.1:9 --client-id me',
    'tokens.json',
    holding('{"tokens": {"access_token": "abc"}}'),
    'TOKENS',
  ],
];

describe('something else in the place of a file that koo reads', () => {
  const folder = temporaryFolders();

  for (const [call, name, place, code] of CASES) {
    it(`koo ${call} ends at once with ${code}`, async () => {
      const cwd = await folder();
      for (const one of ['catalog', 'packages']) await mkdir(path.join(cwd, one));
      await writeFile(path.join(cwd, 'koo.yaml'), MANIFEST);
      await writeFile(
        path.join(cwd, 'catalog/index.json'),
        JSON.stringify({ provider: 'x', version: '1.0.0', resource: {}, data: {}, removed: {} }),
      );
      await writeFile(path.join(cwd, 'packages/a.zip'), '');
      await place(path.join(cwd, name));
      const run = await runLimited(call.split(' '), {
        bytes: 300 * 1024 * 1024,
        cwd,
        env: { ...inheritedEnvironment(), KOO_OAUTH_CLIENT_SECRET: 'secret-of-nobody' },
        milliseconds: 10_000,
      });
      expect(run.killed).to.equal(undefined);
      expect(run.stderr).to.match(new RegExp(`^error .*\\[${code}\\]$`, 'm'));
      expect(run.stderr).to.not.contain('undefined');
      expect(run.code).to.be.oneOf([2, 3]);
    });
  }
});
