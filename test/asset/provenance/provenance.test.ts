import { expect } from 'chai';
import fc from 'fast-check';
import { execFileSync } from 'node:child_process';
import { generateKeyPairSync } from 'node:crypto';
import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { packAsset } from '../../../src/asset/pack-asset.js';
import { signedBytes } from '../../../src/asset/provenance/envelope.js';
import { findBuilder } from '../../../src/asset/provenance/find-builder.js';
import { publicUrl } from '../../../src/asset/provenance/public-url.js';
import { loadSigningKey } from '../../../src/asset/provenance/signing-key.js';
import type { ProvenanceStatement } from '../../../src/asset/provenance/statement.js';
import { loadProject } from '../../../src/project/load-project.js';
import { sampleProject } from '../../support/sample-project.js';
import { temporaryFolders } from '../../support/temporary-folder.js';
import { hasProgram } from '../foreign-program.js';
import { keyPair } from './key-pair.js';

const git = (cwd: string, ...call: string[]): string =>
  execFileSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@example.com', ...call], {
    cwd,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  }).trim();

describe('the provenance statement', () => {
  const temporaryFolder = temporaryFolders();

  const packed = async (folder: string, environment: NodeJS.ProcessEnv = {}) => {
    const project = await loadProject({ cwd: folder });
    const { statement } = await packAsset(project.assets[0]!, path.join(folder, 'out'), {
      environment,
      project,
    });
    return readFile(statement!, 'utf8');
  };

  const read = async (folder: string) => JSON.parse(await packed(folder)) as ProvenanceStatement;

  it('names commit, branch and remote without what is secret in it, and whether something was changed', async function () {
    if (!hasProgram('git')) this.skip();
    const folder = await sampleProject(await temporaryFolder());
    git(folder, 'init', '-q', '-b', 'main');
    git(folder, 'remote', 'add', 'origin', 'https://builder:hunter2-token@git.example.com/shop/app.git');
    git(folder, 'add', '.');
    git(folder, 'commit', '-q', '-m', 'first');
    const commit = git(folder, 'rev-parse', 'HEAD');
    const clean = await packed(folder);
    expect(
      (JSON.parse(clean) as ProvenanceStatement).predicate.buildDefinition.resolvedDependencies,
    ).to.deep.equal([
      {
        uri: 'git+https://git.example.com/shop/app.git@refs/heads/main',
        name: 'source',
        digest: { gitCommit: commit },
        annotations: { dirty: false },
      },
    ]);
    expect(clean).to.not.contain('hunter2').and.not.contain(folder);
    // What was packed into the same repository is no change of the inputs.
    expect(await packed(folder)).to.equal(clean);

    await writeFile(path.join(folder, 'package/new'), 'new');
    const [source] = (await read(folder)).predicate.buildDefinition.resolvedDependencies;
    expect(source!.annotations).to.deep.equal({ dirty: true });
  });

  it('does without git, and names koo.yaml by its hash', async () => {
    const folder = await sampleProject(await temporaryFolder());
    const { predicate, subject } = await read(folder);
    expect(subject.map(({ name }) => name)).to.deep.equal([
      'sample-shop-V1_0.zip',
      'sample-shop-V1_0.zip.koo-package.json',
      'sample-shop-V1_0.zip.cdx.json',
    ]);
    const sums = execFileSync('sha256sum', ['koo.yaml'], { cwd: folder, encoding: 'utf8' });
    expect(predicate.buildDefinition.externalParameters).to.deep.equal({
      asset: 'app',
      version: 'V1.0',
      manifest: { name: 'koo.yaml', digest: { sha256: sums.slice(0, 64) } },
    });
    expect(predicate.buildDefinition.resolvedDependencies).to.deep.equal([]);
    expect(predicate.runDetails.builder.id).to.equal('urn:koogallery-cli:builder:local');
  });

  it('is signed so that openssl finds it right', async function () {
    if (!hasProgram('openssl')) this.skip();
    const folder = await sampleProject(await temporaryFolder());
    const pair = await keyPair(folder);
    const text = await packed(folder, { KOO_SIGNING_KEY: pair.privateText });
    const envelope = JSON.parse(text) as {
      payload: string;
      payloadType: string;
      signatures: Array<{ sig: string }>;
    };
    const bytes = signedBytes(envelope.payloadType, Buffer.from(envelope.payload, 'base64'));
    expect(bytes.subarray(0, 40).toString()).to.match(/^DSSEv1 28 application\/vnd\.in-toto\+json \d/);
    const [input, signature] = [path.join(folder, 'input'), path.join(folder, 'signature')];
    await writeFile(input, bytes);
    await writeFile(signature, Buffer.from(envelope.signatures[0]!.sig, 'base64'));
    const call = [
      '-verify',
      '-pubin',
      '-inkey',
      pair.publicFile,
      '-rawin',
      '-in',
      input,
      '-sigfile',
      signature,
    ];
    expect(execFileSync('openssl', ['pkeyutl', ...call], { encoding: 'utf8' })).to.match(
      /Verified Successfully/,
    );
  });

  describe('the builder', () => {
    it('is told by what build services set', () => {
      const github = {
        GITHUB_ACTIONS: 'true',
        GITHUB_REPOSITORY: 'shop/app',
        GITHUB_RUN_ATTEMPT: '2',
        GITHUB_RUN_ID: '42',
        GITHUB_SERVER_URL: 'https://github.com',
        GITHUB_WORKFLOW_REF: 'shop/app/.github/workflows/release.yml@refs/heads/main',
      };
      expect(findBuilder(github)).to.deep.equal({
        id: 'https://github.com/shop/app/.github/workflows/release.yml@refs/heads/main',
        invocationId: 'https://github.com/shop/app/actions/runs/42/attempts/2',
      });
      const gitlab = {
        CI_JOB_URL: 'https://gitlab.example.com/shop/app/-/jobs/7',
        CI_PROJECT_URL: 'https://gitlab.example.com/shop/app',
        CI_RUNNER_ID: '9',
        GITLAB_CI: 'true',
      };
      expect(findBuilder(gitlab)).to.deep.equal({
        id: 'https://gitlab.example.com/shop/app/-/runners/9',
        invocationId: 'https://gitlab.example.com/shop/app/-/jobs/7',
      });
      expect(findBuilder({ BUILD_URL: 'https://u:p@ci.example.com/job/app/7/?token=x' })).to.deep.equal({
        id: 'https://ci.example.com/',
        invocationId: 'https://ci.example.com/job/app/7/',
      });
      expect(findBuilder({ KOO_BUILDER_ID: 'https://builds.example.com/koo' })).to.deep.equal({
        id: 'https://builds.example.com/koo',
      });
    });

    it('never tells user, password, query or fragment of an address', () => {
      const word = fc.stringMatching(/^secret[a-z0-9]{1,12}$/);
      fc.assert(
        fc.property(
          word,
          word,
          word,
          fc.constantFrom('https', 'ssh', 'http', 'git'),
          (user, password, query, scheme) => {
            const told = publicUrl(
              `${scheme}://${user}:${password}@host.example.com/a/b.git?${query}=${query}#${query}`,
            );
            expect(told).to.match(/^https?:\/\/host\.example\.com\/a\/b\.git$/);
          },
        ),
      );
      expect(publicUrl('git@host.example.com:a/b.git')).to.equal('https://host.example.com/a/b.git');
      for (const local of ['/home/me/app', '../app', 'file:///home/me/app', '', 'C:\\app', 'me@host']) {
        expect(publicUrl(local), local).to.equal(undefined);
      }
    });
  });

  describe('the signing key', () => {
    it('comes from the environment or from a file of one’s own', async () => {
      const folder = await temporaryFolder();
      const { privateText } = await keyPair(folder);
      const file = path.join(folder, 'key.pem');
      await writeFile(file, privateText, { mode: 0o600 });
      expect(await loadSigningKey({})).to.equal(undefined);
      for (const environment of [
        { KOO_SIGNING_KEY: privateText },
        { KOO_SIGNING_KEY: privateText.replaceAll('\n', '\\n') },
        { KOO_SIGNING_KEY_FILE: file },
      ]) {
        expect((await loadSigningKey(environment))!.asymmetricKeyType).to.equal('ed25519');
      }
    });

    it('is refused, and never shown, when it is no such key', async () => {
      const folder = await temporaryFolder();
      const { privateKey: rsa } = generateKeyPairSync('rsa', { modulusLength: 2048 });
      const pair = await keyPair(folder);
      const open = path.join(folder, 'open.pem');
      await writeFile(open, pair.privateText);
      await chmod(open, 0o644);
      await mkdir(path.join(folder, 'folder'));
      const cases: Array<[NodeJS.ProcessEnv, string]> = [
        [{ KOO_SIGNING_KEY: 'hunter2' }, 'it is not a private key in PEM form'],
        [{ KOO_SIGNING_KEY: await readFile(pair.publicFile, 'utf8') }, 'it is a public key'],
        [{ KOO_SIGNING_KEY: rsa.export({ format: 'pem', type: 'pkcs8' }) as string }, 'it is of type rsa'],
        [
          {
            KOO_SIGNING_KEY: generateKeyPairSync('ed25519').privateKey.export({
              cipher: 'aes-256-cbc',
              format: 'pem',
              passphrase: 'x',
              type: 'pkcs8',
            }) as string,
          },
          'it is encrypted',
        ],
        [{ KOO_SIGNING_KEY_FILE: open }, 'its mode is 0644'],
        [{ KOO_SIGNING_KEY_FILE: path.join(folder, 'nowhere') }, 'it cannot be read (ENOENT)'],
        [{ KOO_SIGNING_KEY_FILE: path.join(folder, 'folder') }, 'it is not a regular file'],
      ];
      for (const [environment, expected] of cases) {
        const error = (await loadSigningKey(environment).catch((thrown: unknown) => thrown)) as Error;
        expect(error).to.include({ code: 'SIGNING_KEY', kind: 'environment' });
        expect(error.message).to.contain(expected);
        expect(JSON.stringify(error) + error.message)
          .to.not.contain('hunter2')
          .and.not.contain('BEGIN');
      }

      const both = await loadSigningKey({ KOO_SIGNING_KEY: 'a', KOO_SIGNING_KEY_FILE: 'b' }).catch(
        (thrown: unknown) => thrown,
      );
      expect(both).to.include({ code: 'TWO_SIGNING_KEYS', kind: 'usage' });
    });
  });
});
