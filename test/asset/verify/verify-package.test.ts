import { expect } from 'chai';
import { createHash } from 'node:crypto';
import { appendFile, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { validate } from '#validators/output-asset-verify';
import { packAsset } from '../../../src/asset/pack-asset.js';
import type { Envelope } from '../../../src/asset/provenance/envelope.js';
import { verifyPackage } from '../../../src/asset/verify/verify-package.js';
import type { ArchiveFormat } from '../../../src/project/project.js';
import { runKoo } from '../../support/run-koo.js';
import { sampleProject } from '../../support/sample-project.js';
import { temporaryFolders } from '../../support/temporary-folder.js';
import { keyPair } from '../provenance/key-pair.js';
import { softwarePackage, writeTree } from '../write-tree.js';

const FORMATS = ['zip', 'tar', 'tar.gz'] as const;

/** Writes another line for one file into SHA256SUMS, as whoever can change a file can. */
async function changeSum(sums: string, name: string, text: string): Promise<void> {
  const sha256 = createHash('sha256').update(text).digest('hex');
  const lines = (await readFile(sums, 'utf8')).split('\n');
  const changed = lines.map((line) => (line.endsWith(`  ${name}`) ? `${sha256}  ${name}` : line));
  await writeFile(sums, changed.join('\n'));
}

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

  for (const format of FORMATS) {
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
    for (const format of FORMATS) {
      for (const [what, at, expected] of cases) {
        const place = typeof at === 'number' ? `at ${at}` : `after ${at}`;
        it(`is caught in the ${what === 'file' ? format : `${what} of a ${format}`}, ${place}`, async () => {
          const { packed, publicKey } = await signedPackage(format);
          await flip(packed[what]!, at);
          const { ok, wrong } = await states(packed.file, { key: publicKey });
          // Whether a broken archive can be unpacked depends on where it broke.
          expect([...new Set(wrong)].filter((one) => one !== 'archive differs')).to.deep.equal(expected);
          expect(ok).to.equal(false);
        });
      }

      it(`is caught anywhere in a ${format}`, async () => {
        const { packed, publicKey } = await signedPackage(format);
        const whole = await readFile(packed.file);
        for (let at = 0; at < whole.length; at += Math.ceil(whole.length / 60)) {
          const changed = Buffer.from(whole);
          changed[at] = changed[at]! ^ 1;
          await writeFile(packed.file, changed);
          const { ok } = await verifyPackage(packed.file, { key: publicKey });
          expect(ok, `byte ${at}`).to.equal(false);
        }
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

  for (const format of FORMATS) {
    it(`catches a ${format} that somebody else packed and signed in its place, under the old key's name`, async () => {
      const { folder, packed, publicKey } = await signedPackage(format);
      const { signatures } = JSON.parse(await readFile(packed.statement!, 'utf8')) as Envelope;
      const other = await keyPair(folder, 'other');
      await writeFile(path.join(folder, 'package/bin/server'), '#!/bin/sh\necho evil\n');
      const asset = softwarePackage(path.join(folder, 'package'), { format });
      const environment = { KOO_SIGNING_KEY: other.privateText };
      await packAsset(asset, path.join(folder, 'out'), { environment });
      const forged = JSON.parse(await readFile(packed.statement!, 'utf8')) as Envelope;
      forged.signatures[0]!.keyid = signatures[0]!.keyid;
      const text = JSON.stringify(forged);
      await writeFile(packed.statement!, text);
      await changeSum(packed.sums, path.basename(packed.statement!), text);
      expect(await states(packed.file, { key: publicKey })).to.deep.equal({
        ok: false,
        wrong: ['signature differs'],
      });
      // All of it belongs together: without the key nothing tells.
      expect(await states(packed.file)).to.deep.equal({ ok: true, wrong: ['signature unchecked'] });
      expect(await states(packed.file, { key: other.publicKey })).to.deep.equal({ ok: true, wrong: [] });
    });
  }

  it('catches a bill of materials that the statement says nothing about', async () => {
    const { folder, packed, privateText, publicKey } = await signedPackage();
    const bill = await readFile(packed.sbom!, 'utf8');
    const asset = softwarePackage(path.join(folder, 'package'), { sbom: false });
    await packAsset(asset, path.join(folder, 'out'), { environment: { KOO_SIGNING_KEY: privateText } });
    await writeFile(packed.sbom!, bill);
    const { wrong } = await states(packed.file, { key: publicKey });
    expect(wrong).to.deep.equal(['sums differs', 'statement differs']);
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

  it('catches a manifest that says something else about a link', async () => {
    const folder = await temporaryFolder();
    const root = await writeTree(path.join(folder, 'package'), { 'bin/server': 'x' });
    await symlink('server', path.join(root, 'bin/link'));
    const asset = softwarePackage(root, { format: 'tar', provenance: false, sbom: false });
    const packed = await packAsset(asset, path.join(folder, 'out'));
    await rm(packed.sums);
    expect(await states(packed.file)).to.deep.equal({ ok: true, wrong: ['statement unchecked'] });
    const manifest = await readFile(packed.manifest, 'utf8');
    await writeFile(packed.manifest, manifest.replace('"link": "server"', '"link": "other"'));
    const { checks } = await verifyPackage(packed.file);
    expect(
      checks.filter(({ state }) => state === 'differs').map(({ message }) => String(message)),
    ).to.deep.equal([
      'demo-V1_0.tar.koo-package.json and the archive differ: bin/link is a link to server, not a link to other.',
    ]);
  });

  it('takes a manifest that says the same in another form, and looks at every entry of it', async () => {
    const { folder, packed } = await signedPackage();
    for (const name of ['SHA256SUMS', path.basename(packed.statement!)])
      await rm(path.join(folder, 'out', name));
    const manifest = JSON.parse(await readFile(packed.manifest, 'utf8'));
    await writeFile(packed.manifest, JSON.stringify({ ...manifest, files: manifest.files.toReversed() }));
    expect(await states(packed.file)).to.deep.include({ ok: true });

    manifest.files[0].size += 1;
    await writeFile(packed.manifest, `${JSON.stringify(manifest, null, 2)}\n`);
    const { checks } = await verifyPackage(packed.file);
    expect(
      checks.filter(({ state }) => state === 'differs').map(({ message }) => String(message)),
    ).to.deep.equal([
      'demo-V1_0.zip.koo-package.json and the archive differ: bin/requirements.txt has other contents.',
    ]);
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
        expect(stdout).to.contain('sample-shop-V1_0.zip: everything that can be checked matches\n');
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
