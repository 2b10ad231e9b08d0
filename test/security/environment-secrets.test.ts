import { expect } from 'chai';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { runKoo } from '../support/run-koo.js';
import { sampleProject } from '../support/sample-project.js';
import { temporaryFolders } from '../support/temporary-folder.js';

/** Each in the way in which it may be set; values are invented, and none holds another. */
const SECRETS: Record<string, string> = {
  KOO_ACCESS_KEY: 'PLANTEDACCESSKEY0001',
  KOO_SECRET_KEY: 'plantedSecretKey0002',
  KOO_SECURITY_TOKEN: 'plantedToken0003"\\x',
  KOO_INTEGRATION_KEY: 'plantedIntegration04',
  KOO_OAUTH_CLIENT_SECRET: 'plantedClientSecret5',
  KOO_OAUTH_ENCRYPTED_SECRET: 'plantedEncrypted0006',
  KOO_OAUTH_PASSPHRASE: 'plantedPassphrase007',
  HUAWEICLOUD_SDK_AK: 'PLANTEDSDKACCESS0008',
  HUAWEICLOUD_SDK_SK: 'plantedSdkSecret0009',
  HW_SECRET_KEY: 'plantedHwSecret00010',
  OS_PASSWORD: 'plantedOsPassword011',
  AWS_SECRET_ACCESS_KEY: 'plantedAwsSecret0012',
  GITHUB_TOKEN: 'plantedForgeToken013',
  TF_VAR_db_password: 'plantedVariable00014',
  KOO_BOOKS_PASSWORD: 'plantedBooksWord020',
};
const PASSWORDS: Record<string, [value: string, password: string]> = {
  KOO_OUTBOX_URL: ['postgresql://koo:plantedOutbox015@127.0.0.1:1/koo', 'plantedOutbox015'],
  KOO_BOOKS_URL: ['postgresql://koo:plantedBooks0019@127.0.0.1:1/koo', 'plantedBooks0019'],
  HTTPS_PROXY: ['http://robot:planted%2FProxy16@127.0.0.1:1', 'planted/Proxy16'],
  http_proxy: ['robot:plantedProxy017@127.0.0.1:1', 'plantedProxy017'],
};
const PEM_LINE = 'plantedPemLine00000000000000000000000000000000000000000000000018';
const ENV = {
  ...SECRETS,
  ...Object.fromEntries(Object.entries(PASSWORDS).map(([name, [value]]) => [name, value])),
  KOO_SIGNING_KEY: `-----BEGIN PRIVATE KEY-----\n${PEM_LINE}\n-----END PRIVATE KEY-----\n`,
  NO_PROXY: '127.0.0.1',
};
const ALL = [
  ...Object.values(SECRETS),
  ...Object.values(PASSWORDS).map(([, password]) => password),
  PEM_LINE,
];

describe('the secrets of the environment', () => {
  const newFolder = temporaryFolders();

  /** koo knows none of them as a secret of a file: they are names like any other. */
  function expectMasked(text: string): void {
    for (const secret of ALL) {
      expect(text).to.not.include(secret);
      expect(text).to.not.include(JSON.stringify(secret).slice(1, -1));
      expect(text).to.not.include(encodeURIComponent(secret));
    }

    expect(text).to.include('***');
  }

  it('are masked in whatever koo prints of a repository that repeats them', async () => {
    const variables = Object.fromEntries(
      ALL.map((secret, index) => [`v${index}`, { description: secret, type: 'string' }]),
    );
    const folder = await sampleProject(await newFolder(), {
      'CHANGELOG.md': `# Changelog\n\n## V1.0\n\n${ALL.join('\n')}\n`,
      'template/more.tf.json': JSON.stringify({
        variable: variables,
        resource: { [ALL[1]!]: { [ALL[5]!]: {} } },
      }),
    });
    for (const secret of ALL.filter((one) => !/[/"\\]/.test(one)))
      await writeFile(path.join(folder, 'package', `${secret}.txt`), 'text\n');
    const manifest = await readFile(path.join(folder, 'koo.yaml'), 'utf8');
    await writeFile(path.join(folder, 'koo.yaml'), manifest.replace('Sample shop', ALL[3]!));
    for (const call of [
      ['asset', 'list'],
      ['asset', 'list', '--json'],
      ['template', 'inspect'],
      ['template', 'inspect', '--json'],
      ['template', 'graph'],
      ['template', 'lint', '--format', 'json'],
      ['template', 'lint', '--format', 'markdown'],
      ['release', 'notes', 'V1.0'],
      ['order', 'get', ALL[1]!, '--site', ALL[2]!],
      ['explain', ALL[4]!, '--json'],
      [ALL[1]!],
    ]) {
      const { stderr, stdout } = await runKoo(call, { cwd: folder, env: ENV });
      expectMasked(stdout + stderr);
      if (call.includes('--json')) JSON.parse(stdout);
    }
  });

  it('are masked in reports, in events and in the page of a run', async () => {
    const folder = await sampleProject(await newFolder(), {
      'template/more.tf.json': JSON.stringify({ resource: { [ALL[1]!]: { [ALL[5]!]: {} } } }),
    });
    for (const format of ['sarif', 'junit', 'json', 'markdown', 'gitlab']) {
      await runKoo(['template', 'lint', '--format', `${format}=report`], { cwd: folder, env: ENV });
      expectMasked(await readFile(path.join(folder, 'report'), 'utf8'));
    }

    await runKoo(['publish', '--events', 'events', '--report', 'page.html'], { cwd: folder, env: ENV });
    expectMasked(await readFile(path.join(folder, 'events'), 'utf8'));
    expectMasked(await readFile(path.join(folder, 'page.html'), 'utf8'));
  });

  it('are not places, and mask no common word', async () => {
    const folder = await sampleProject(await newFolder());
    const env = { KOO_SIGNING_KEY_FILE: '/no/such/key-file', MY_TOKEN: 'short', MONKEY_ISLAND: 'installed' };
    const { stdout } = await runKoo(['asset', 'list'], { cwd: folder, env });
    expect(stdout).to.not.include('***');
  });
});

describe('secrets that are typed into the project', () => {
  const newFolder = temporaryFolders();

  it('are stars in the code frames of koo.yaml', async () => {
    for (const lines of [
      'secretKey: plantedTyped001\nacessKey: x\n',
      'credentials:\n  accessKey: plantedTyped001\n  secretKey: "plantedTyped001"\n',
      'password: [plantedTyped001\n',
      'targets: { china: { token: plantedTyped001, sk: plantedTyped001 } }\n',
    ]) {
      const folder = await sampleProject(await newFolder());
      const manifest = await readFile(path.join(folder, 'koo.yaml'), 'utf8');
      await writeFile(path.join(folder, 'koo.yaml'), `${manifest}${lines}`);
      const { code, stderr } = await runKoo(['plan'], { cwd: folder });
      expect(code).to.equal(2);
      expect(stderr).to.include('koo.yaml:').and.to.not.include('plantedTyped001');
    }
  });

  it('are left out of what a template is made of, as the linter marks them', async () => {
    const folder = await sampleProject(await newFolder(), {
      'template/secret.tf': `variable "db_password" {
  type    = string
  default = "plantedDefault@1"
}

variable "script" {
  type    = string
  default = "#!/bin/bash\\necho 'root:plantedDefault@2' | chpasswd"
}

variable "region" {
  type    = string
  default = "cn-north-4"
}
`,
    });
    for (const words of [['inspect'], ['validate', 'template/secret.tf']])
      for (const more of [[], ['--json']]) {
        const { stdout } = await runKoo(['template', ...words, ...more], { cwd: folder });
        expect(stdout).to.include('cn-north-4').and.to.not.include('plantedDefault');
      }
  });
});
