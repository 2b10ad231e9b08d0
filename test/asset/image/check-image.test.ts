import { expect } from 'chai';
import { spawnSync } from 'node:child_process';
import { mkdir, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { validate } from '#validators/image-report';
import { checkAssets } from '../../../src/asset/check-assets.js';
import { findCheckedAssets } from '../../../src/asset/find-assets.js';
import { imageRules } from '../../../src/asset/image/rules.generated.js';
import { packageRoot } from '../../../src/platform/package-root.js';
import { loadProject } from '../../../src/project/load-project.js';
import { runKoo } from '../../support/run-koo.js';
import { temporaryFolders } from '../../support/temporary-folder.js';

const SCRIPT = path.join(packageRoot(), 'image/check-image.sh');
const SHELLS = ['sh', 'dash', 'bash'].filter((shell) => spawnSync(shell, ['-c', 'true']).status === 0);
const SECRET = 'Q7xExampleNotARealKey';

/** A system as it should be before an image is made of it. */
const CLEAN: Record<string, string> = {
  'etc/passwd':
    'root:x:0:0:root:/root:/bin/bash\ndaemon:x:1:1::/usr/sbin:/bin/false\nshop:x:1000:1000::/home/shop:/bin/bash\n',
  'etc/shadow':
    'root:!:19000:0:99999:7:::\ndaemon:*:19000:0:99999:7:::\nshop:!$6$salt$hash:19000:0:99999:7:::\n',
  'etc/os-release': 'ID=ubuntu\nVERSION_ID="22.04"\n',
  'etc/machine-id': '',
  'etc/environment': 'PATH="/usr/bin"\nTASK=1\n# AK=commented\nHW_ACCESS_KEY=\nSK=$FROM_ELSEWHERE\n',
  'home/shop/.ssh/authorized_keys': '# none\n\n',
  'home/shop/.bash_history': '',
  'home/shop/.bashrc': 'alias ll="ls -l"\n',
  'var/log/syslog': '',
  'proc/net/tcp': `  sl  local_address rem_address   st
   0: 0100007F:1F90 00000000:0000 0A 00000000:00000000
   1: 00000000:0016 00000000:0000 0A 00000000:00000000
   2: 0A00000A:C350 0B00000A:01BB 01 00000000:00000000
`,
  'proc/net/tcp6': `  sl  local_address rem_address   st
   0: 00000000000000000000000001000000:1F91 00000000000000000000000000000000:0000 0A
   1: 0000000000000000FFFF00000100007F:1F92 00000000000000000000000000000000:0000 0A
`,
};

/** What each check finds, added to that. */
const DIRTY: Record<string, Record<string, string>> = {
  'ssh-host-keys': { 'etc/ssh/ssh_host_rsa_key': 'x', 'etc/ssh/ssh_host_rsa_key.pub': 'x' },
  'authorized-keys': { 'home/shop/.ssh/authorized_keys': 'ssh-ed25519 AAAA\nssh-rsa BBBB\n' },
  'private-keys': {
    'root/.ssh/deploy': '-----BEGIN OPENSSH PRIVATE KEY-----\n',
    'root/.ssh/known_hosts': 'x\n',
  },
  'password-accounts': { 'etc/shadow': 'root:$6$salt$hash:1::::::\nshop::1::::::\nold:!!:1::::::\n' },
  'shell-history': { 'home/shop/.bash_history': 'mysql -p\n' },
  logs: { 'var/log/a "quoted\\.log': 'x\n' },
  'machine-id': { 'etc/machine-id': '0123456789abcdef0123456789abcdef\n' },
  'cloud-init': { 'var/lib/cloud/instances/i-1/user-data.txt': 'x' },
  'open-ports': {
    'proc/net/tcp': 'x\n 0: 00000000:1F90 00000000:0000 0A\n 1: 00000000:0050 00000000:0000 0A\n',
    'proc/net/tcp6': 'x\n 0: 00000000000000000000000000000000:0050 0:0 0A\n',
  },
  'environment-keys': {
    'etc/profile.d/keys.sh': `export HW_ACCESS_KEY="${SECRET}"\nexport PATH\nHW_SK='${SECRET}'\n`,
    'root/.obsutilconfig': `ak=${SECRET}\nendpoint=obs\n`,
  },
};

/** What the report lists of each. */
const PLACES: Record<string, string[]> = {
  'ssh-host-keys': ['/etc/ssh/ssh_host_rsa_key'],
  'authorized-keys': ['/home/shop/.ssh/authorized_keys 2'],
  'private-keys': ['/root/.ssh/deploy'],
  'password-accounts': ['/etc/shadow root', '/etc/shadow shop (empty)'],
  'shell-history': ['/home/shop/.bash_history'],
  logs: ['/var/log/a "quoted\\.log'],
  'machine-id': ['/etc/machine-id'],
  'cloud-init': ['/var/lib/cloud/instances/i-1'],
  'open-ports': ['tcp 80', 'tcp 8080'],
  'environment-keys': [
    '/etc/profile.d/keys.sh line 1: HW_ACCESS_KEY',
    '/etc/profile.d/keys.sh line 3: HW_SK',
    '/root/.obsutilconfig line 1: ak',
  ],
};

async function system(root: string, ...more: Array<Record<string, string>>): Promise<string> {
  for (const [name, content] of Object.entries(Object.assign({}, CLEAN, ...more) as typeof CLEAN)) {
    await mkdir(path.dirname(path.join(root, name)), { recursive: true });
    await writeFile(path.join(root, name), content);
  }

  return root;
}

function check(shell: string, ...args: string[]) {
  const { status, stderr, stdout } = spawnSync(shell, [SCRIPT, ...args], { encoding: 'utf8' });
  return { code: status, stderr, stdout };
}

function placesOf(report: any): Record<string, string[]> {
  return Object.fromEntries(
    report.checks.flatMap(({ check: name, items }: any) =>
      items.length > 0
        ? [[name, items.map(({ path: file, what }: any) => (what ? `${file} ${what}` : file))]]
        : [],
    ),
  );
}

describe('check-image.sh', () => {
  const folder = temporaryFolders();

  for (const shell of SHELLS) {
    it(`is read by ${shell}, finds nothing in a clean system, and everything in one that is not`, async () => {
      expect(spawnSync(shell, ['-n', SCRIPT], { encoding: 'utf8' }).stderr).to.equal('');
      const clean = check(shell, '--root', await system(await folder()));
      expect(clean.code, clean.stdout).to.equal(0);
      const report = JSON.parse(clean.stdout);
      expect(validate(report), JSON.stringify(validate.errors)).to.equal(true);
      expect(placesOf(report)).to.deep.equal({});
      expect(report.system).to.deep.include({ id: 'ubuntu', version: '22.04' });
      expect(clean.stderr).to.match(/^check-image: 0 of 10 checks found something, 0 could not be made\./);

      const dirty = check(shell, '--root', await system(await folder(), ...Object.values(DIRTY)));
      expect(dirty.code).to.equal(1);
      expect(dirty.stdout).not.to.contain(SECRET);
      expect(dirty.stdout).not.to.contain('$6$');
      expect(validate(JSON.parse(dirty.stdout)), JSON.stringify(validate.errors)).to.equal(true);
      expect(placesOf(JSON.parse(dirty.stdout))).to.deep.equal(PLACES);
    });
  }

  for (const [name, files] of Object.entries(DIRTY)) {
    it(`finds ${name} alone`, async () => {
      const { stdout } = check('sh', '--root', await system(await folder(), files));
      expect(placesOf(JSON.parse(stdout))).to.deep.equal({ [name]: PLACES[name] });
    });
  }

  it('counts what it does not list, says what it could not see, and is called in one way', async () => {
    const many = Object.fromEntries(Array.from({ length: 60 }, (_, at) => [`var/log/${at}.log`, 'x']));
    const report = JSON.parse(check('sh', '--root', await system(await folder(), many)).stdout);
    const logs = report.checks.find(({ check: one }: any) => one === 'logs');
    expect([logs.count, logs.items.length]).to.deep.equal([60, 50]);

    const empty = JSON.parse(check('sh', '--root', await folder()).stdout);
    expect(empty.checks.filter(({ state }: any) => state === 'skipped')).to.have.length(7);
    expect(check('sh', '--root').code).to.equal(2);
    expect(check('sh', '--root', '/nowhere').code).to.equal(2);
    expect(check('sh', '--verbose').code).to.equal(2);
  });

  /** A product with an image and its report, and what `koo asset check` says of it. */
  async function findings(report: string | undefined, more = ''): Promise<string[]> {
    const cwd = await folder();
    if (report !== undefined) await writeFile(path.join(cwd, 'report.json'), report);
    await writeFile(
      path.join(cwd, 'koo.yaml'),
      `product: {id: O, name: S, access: image}
assets:
  - key: machine
    name: machine
    version: '1'
    kind: image
    image: {id: i1, region: cn-north-4${report === undefined ? '' : ', report: report.json'}}
specs: [{skuCode: s, name: S, asset: machine}]
${more}`,
    );
    const project = await loadProject({ cwd });
    const checked = await checkAssets(project, findCheckedAssets(project, []));
    return checked.findings.map(
      ({ message, range, rule, severity }) => `${range.start.line}: ${severity} ${rule}: ${message}`,
    );
  }

  it('becomes a finding of each of its rules, with its place in koo.yaml', async () => {
    const { stdout } = check('sh', '--root', await system(await folder(), ...Object.values(DIRTY)));
    const report = { ...JSON.parse(stdout), privileged: true };
    expect((await findings(JSON.stringify(report))).sort()).to.deep.equal([
      '7: error image/authorized-keys: The machine lets keys log in: /home/shop/.ssh/authorized_keys 2.',
      '7: error image/environment-key: Access keys have a value in files that set the environment: /etc/profile.d/keys.sh line 1: HW_ACCESS_KEY, /etc/profile.d/keys.sh line 3: HW_SK, /root/.obsutilconfig line 1: ak.',
      '7: error image/password-account: Accounts of the machine have a password, or an empty one: /etc/shadow root, /etc/shadow shop (empty).',
      '7: error image/private-key: The machine has private keys of users: /root/.ssh/deploy.',
      '7: info image/logs: The machine has logs: /var/log/a "quoted\\.log.',
      '7: warning image/cloud-init: cloud-init has state of this machine: /var/lib/cloud/instances/i-1.',
      '7: warning image/host-keys: The machine has host keys of ssh: /etc/ssh/ssh_host_rsa_key.',
      '7: warning image/machine-id: The machine has an id of its own: /etc/machine-id.',
      '7: warning image/open-port: Programs listen on ports that others reach: tcp 80, tcp 8080.',
      '7: warning image/shell-history: Shells and tools have kept a history: /home/shop/.bash_history.',
    ]);
    expect(imageRules).to.have.length(11);
    const off = 'rules: {image/open-port: off, image/logs: off}\n';
    expect(await findings(JSON.stringify(report), off)).to.have.length(8);
    const clean = JSON.parse(check('sh', '--root', await system(await folder())).stdout);
    expect(await findings(JSON.stringify({ ...clean, privileged: true }))).to.deep.equal([]);
    expect(await findings(JSON.stringify({ ...clean, privileged: false }))).to.deep.equal([
      '7: warning image/report: check-image.sh did not run as root: it did not see the files of others.',
    ]);
  });

  it('is not believed where it is none, and asked for where there is none', async () => {
    const invalid =
      '7: error image/report: The file is not a report of check-image.sh, or one of another version.';
    for (const text of ['', '[]', '{"format": 2}', '{"format":1,"checks":[{"check":"a"}]}'])
      expect(await findings(text), text).to.deep.equal([invalid]);
    expect(await findings('x'.repeat(1024 * 1024 + 1))).to.deep.equal([
      '7: error image/report: The report of check-image.sh cannot be read.',
    ]);
    expect(await findings(undefined)).to.deep.equal([
      '7: warning image/report: Image i1 was not checked from the inside: koo.yaml names no report of check-image.sh.',
    ]);
    const cut = JSON.stringify({
      format: 1,
      made: '2026-11-27T00:00:00Z',
      privileged: true,
      system: { architecture: '', id: '', version: '' },
      checks: [{ check: 'logs', count: 0, items: [], state: 'skipped' }],
    });
    expect(await findings(cut)).to.have.length(1);
    expect((await findings(cut))[0]).to.contain(
      'could not make these checks: ssh-host-keys, authorized-keys,',
    );
  });

  it('is printed by koo asset check, which also reads the report', async () => {
    const cwd = await folder();
    const printed = await runKoo(['asset', 'check', '--image-script'], { cwd });
    expect(printed.code).to.equal(0);
    await writeFile(path.join(cwd, 'check-image.sh'), printed.stdout);
    expect(spawnSync('cmp', [path.join(cwd, 'check-image.sh'), SCRIPT]).status).to.equal(0);
    await symlink('/etc/passwd', path.join(cwd, 'report.json'));
    await writeFile(
      path.join(cwd, 'koo.yaml'),
      `product: {id: O, name: S, access: image}\nassets: [{key: m, name: m, version: '1', kind: image, image: {id: i, region: r, report: report.json}}]\nspecs: [{skuCode: s, name: S, asset: m}]\n`,
    );
    const run = await runKoo(['asset', 'check'], { cwd });
    expect(run.code).to.equal(2);
    expect(run.stderr + run.stdout).to.contain('manifest/path');
  });
});
