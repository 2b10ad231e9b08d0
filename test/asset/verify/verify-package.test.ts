import { expect } from 'chai';
import { appendFile, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { validate } from '#validators/output-asset-verify';
import { packAsset } from '../../../src/asset/pack-asset.js';
import { verifyPackage } from '../../../src/asset/verify/verify-package.js';
import type { ArchiveFormat } from '../../../src/project/project.js';
import { runKoo } from '../../support/run-koo.js';
import { sampleProject } from '../../support/sample-project.js';
import { temporaryFolders } from '../../support/temporary-folder.js';
import { keyPair } from '../provenance/key-pair.js';
import { softwarePackage, writeTree } from '../write-tree.js';

describe('koo asset verify', () => {
  const temporaryFolder = temporaryFolders();

  async function signedPackage(format: ArchiveFormat = 'zip') {
    const folder = await temporaryFolder();
    const root = await writeTree(path.join(folder, 'package'), {
      'bin/server': { content: '#!/bin/sh\necho hello\n', mode: 0o755 },
      'bin/requirements.txt': 'flask==3.0.0\n',
      'conf/empty': '',
    });
    const pair = await keyPair(folder);
    const environment = { KOO_SIGNING_KEY: pair.privateText };
    const packed = await packAsset(softwarePackage(root, { format }), path.join(folder, 'out'), {
      environment,
    });
    return { folder, packed, ...pair };
  }

  const states = async (file: string, options = {}) => {
    const { checks, ok } = await verifyPackage(file, options);
    return {
      ok,
      wrong: checks.filter(({ state }) => state !== 'fits').map(({ part, state }) => `${part} ${state}`),
    };
  };

  for (const format of ['zip', 'tar', 'tar.gz'] as const) {
    it(`finds nothing wrong with a ${format} as it was packed`, async () => {
      const { packed, publicKey } = await signedPackage(format);
      const { checks, ok, sha256 } = await verifyPackage(packed.file, { key: publicKey });
      expect({ ok, sha256 }).to.deep.equal({ ok: true, sha256: packed.sha256 });
      expect(checks.map(({ part, state }) => `${part} ${state}`)).to.deep.equal([
        'checksum fits',
        'sums fits',
        'manifest fits',
        'sbom fits',
        'statement fits',
        'signature fits',
      ]);
    });
  }

  it('says that a signature was not checked without a key', async () => {
    const { packed } = await signedPackage();
    expect(await states(packed.file)).to.deep.equal({ ok: true, wrong: ['signature unchecked'] });
  });

  describe('one changed byte', () => {
    const flip = async (file: string, at: number | string): Promise<void> => {
      const bytes = await readFile(file);
      const place = typeof at === 'number' ? at : bytes.indexOf(at) + at.length;
      bytes[place] = bytes[place] === 65 ? 66 : 65;
      await writeFile(file, bytes);
    };

    const cases: Array<['checksum' | 'file' | 'manifest' | 'sbom' | 'statement', number | string, string[]]> =
      [
        [
          'file',
          50,
          ['checksum differs', 'sums differs', 'manifest differs', 'sbom differs', 'statement differs'],
        ],
        ['checksum', 5, ['checksum differs']],
        ['manifest', '"path": "b', ['sums differs', 'manifest differs', 'statement differs']],
        ['manifest', '"name": "', ['sums differs', 'statement differs']],
        ['sbom', '"name": "', ['sums differs', 'statement differs']],
        ['statement', '"payload": "', ['sums differs', 'statement differs', 'signature differs']],
        ['statement', '"sig": "', ['sums differs', 'signature differs']],
      ];
    for (const [what, at, expected] of cases) {
      it(`is caught in the ${what}, ${typeof at === 'number' ? `at ${at}` : `after ${at}`}`, async () => {
        const { packed, publicKey } = await signedPackage();
        await flip(packed[what]!, at);
        const { ok, wrong } = await states(packed.file, { key: publicKey });
        // Whether a broken archive can be unpacked depends on where it broke.
        expect([...new Set(wrong)].filter((one) => one !== 'archive differs')).to.deep.equal(expected);
        expect(ok).to.equal(false);
      });
    }

    it('is caught anywhere in the statement by its signature alone, without SHA256SUMS', async () => {
      const { packed, publicKey } = await signedPackage();
      await rm(packed.sums);
      const whole = await readFile(packed.statement!);
      const { payload } = JSON.parse(whole.toString()) as { payload: string };
      const start = whole.indexOf(payload);
      for (let at = start; at < start + payload.length; at += 97) {
        const changed = Buffer.from(whole);
        changed[at] = changed[at] === 65 ? 66 : 65;
        await writeFile(packed.statement!, changed);
        const { ok } = await verifyPackage(packed.file, { key: publicKey });
        expect(ok, `byte ${at}`).to.equal(false);
      }
    });
  });

  it('catches a key that is another one', async () => {
    const { folder, packed } = await signedPackage();
    const other = await keyPair(folder, 'other');
    expect(await states(packed.file, { key: other.publicKey })).to.deep.equal({
      ok: false,
      wrong: ['signature differs'],
    });
  });

  it('does not take an unsigned statement for a signed one', async () => {
    const { packed, publicKey } = await signedPackage();
    const { payload } = JSON.parse(await readFile(packed.statement!, 'utf8')) as { payload: string };
    await writeFile(packed.statement!, Buffer.from(payload, 'base64'));
    await rm(packed.sums);
    expect(await states(packed.file, { key: publicKey })).to.deep.equal({
      ok: false,
      wrong: ['signature differs'],
    });
    await rm(packed.statement!);
    expect(await states(packed.file, { key: publicKey })).to.deep.equal({
      ok: false,
      wrong: ['signature missing'],
    });
  });

  it('misses what SHA256SUMS and the statement name', async () => {
    const { packed, publicKey } = await signedPackage();
    await rm(packed.sbom!);
    expect(await states(packed.file, { key: publicKey })).to.deep.equal({
      ok: false,
      wrong: ['sums missing', 'statement missing'],
    });
  });

  it('says that nothing vouches for an archive that lies alone', async () => {
    const { folder, packed } = await signedPackage();
    const alone = path.join(folder, 'alone.zip');
    await writeFile(alone, await readFile(packed.file));
    expect(await states(alone)).to.deep.equal({ ok: false, wrong: ['checksum missing'] });
  });

  describe('the command', () => {
    it('checks what was packed for an asset, a folder or a file, and exits with 1 when it was changed', async () => {
      const cwd = await sampleProject(await temporaryFolder());
      expect((await runKoo(['asset', 'pack'], { cwd })).code).to.equal(0);
      const file = path.join(cwd, '.koo/packages/sample-shop-V1_0.zip');
      for (const call of [[], ['app'], ['.koo/packages'], ['.koo/packages/sample-shop-V1_0.zip']]) {
        const { code, stdout } = await runKoo(['asset', 'verify', ...call], { cwd });
        expect(stdout).to.contain('sample-shop-V1_0.zip: all that can be checked fits\n');
        expect(code).to.equal(0);
      }

      await appendFile(`${file}.cdx.json`, ' ');
      const { code, stdout } = await runKoo(['asset', 'verify', '--json'], { cwd });
      const printed = JSON.parse(stdout) as { packages: Array<{ ok: boolean }> };
      expect(validate(printed), JSON.stringify(validate.errors)).to.equal(true);
      expect(printed.packages.map(({ ok }) => ok)).to.deep.equal([false]);
      expect(code).to.equal(1);
    });

    it('refuses keys of a wrong form, and a wish for a signature without a key', async () => {
      const cwd = await sampleProject(await temporaryFolder());
      const { privateText } = await keyPair(cwd);
      await writeFile(path.join(cwd, 'private.pem'), privateText);
      await writeFile(path.join(cwd, 'text.pem'), 'not a key');
      const cases: Array<[string[], string, number]> = [
        [['--require-signature'], 'KEY_NEEDED', 2],
        [['--key', 'text.pem'], 'VERIFICATION_KEY', 3],
        [['--key', 'private.pem'], 'VERIFICATION_KEY', 3],
        [['--key', 'nowhere.pem'], 'VERIFICATION_KEY', 3],
        [['nowhere/at-all.zip'], 'NO_PACKAGE', 2],
      ];
      for (const [call, expected, exit] of cases) {
        const { code, stdout } = await runKoo(['asset', 'verify', ...call, '--json'], { cwd });
        const { error } = JSON.parse(stdout) as { error: { code: string } };
        expect([error.code, code]).to.deep.equal([expected, exit]);
        expect(stdout).to.not.contain(privateText.split('\n')[1]);
      }
    });
  });
});
