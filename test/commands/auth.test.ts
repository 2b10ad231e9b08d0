import { expect } from 'chai';
import { chmod, mkdir, readdir, readFile, stat, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { validate as validateLogin } from '#validators/output-auth-login';
import { validate as validateLogout } from '#validators/output-auth-logout';
import { validate as validateWhoami } from '#validators/output-auth-whoami';
import { emulators } from '../emulator/support/emulators.js';
import { KEYS } from '../marketplace/support/client.js';
import { runKoo } from '../support/run-koo.js';
import { temporaryFolders } from '../support/temporary-folder.js';
import { typeOnTerminal } from '../support/type-on-terminal.js';

const { accessKey, secretKey, securityToken } = KEYS;
const MASKED = 'AKEX***01';

describe('koo auth', () => {
  const temporaryFolder = temporaryFolders();
  const start = emulators();
  let cwd: string;
  let file: string;
  beforeEach(async () => {
    cwd = await temporaryFolder();
    file = path.join(cwd, 'settings/koo/credentials.yaml');
  });

  const koo = (call: string[], input?: string, env: Record<string, string> = {}) =>
    runKoo(['auth', ...call], { cwd, env: { KOO_CREDENTIALS_FILE: file, ...env }, input });

  describe('login', () => {
    it('keeps two lines from standard input in a file that only its owner can read', async () => {
      expect(await koo(['login'], `${accessKey}\n${secretKey}\n`)).to.deep.equal({
        code: 0,
        stderr: '',
        stdout: `Saved ${MASKED} as profile default in ${file}.\nCheck it with: koo auth whoami --target china\n`,
      });
      expect(await readFile(file, 'utf8')).to.equal(
        `profiles:\n  default:\n    accessKey: ${accessKey}\n    secretKey: ${secretKey}\n`,
      );
      expect((await stat(file)).mode & 0o777).to.equal(0o600);
      expect((await stat(path.dirname(file))).mode & 0o777).to.equal(0o700);
      expect(await readdir(path.dirname(file))).to.deep.equal(['credentials.yaml']);
    });

    it('keeps JSON as another profile, and leaves comments, other profiles and a link alone', async () => {
      const own = path.join(cwd, 'own.yaml');
      await mkdir(path.dirname(file), { recursive: true });
      await writeFile(own, '# mine\nprofiles:\n  # the shop\n  default:\n    command: [vault]\n', {
        mode: 0o600,
      });
      await symlink(own, file);
      const { stdout } = await koo(['login', '--profile', 'other', '--json'], JSON.stringify(KEYS));
      const printed = JSON.parse(stdout) as object;
      expect(validateLogin(printed), JSON.stringify(validateLogin.errors)).to.equal(true);
      expect(printed).to.deep.equal({ accessKey: MASKED, file, profile: 'other' });
      expect(await readFile(own, 'utf8')).to.equal(
        `# mine\nprofiles:\n  # the shop\n  default:\n    command: [ vault ]\n  other:\n    accessKey: ${accessKey}\n    secretKey: ${secretKey}\n    securityToken: ${securityToken}\n`,
      );
    });

    it('changes the keys of a profile, and leaves its client and its other key alone', async () => {
      await mkdir(path.dirname(file), { recursive: true });
      const before = `profiles:
  default:
    accessKey: OLD
    secretKey: old # the first
    securityToken: old
    integrationKey: kept
    oauth:
      clientId: kept
`;
      await writeFile(file, before, { mode: 0o600 });
      expect(await koo(['login'], `${accessKey}\n${secretKey}\n`)).to.include({ code: 0 });
      expect(await readFile(file, 'utf8')).to.equal(
        before
          .replace('OLD', accessKey)
          .replace('old # the first', `${secretKey} # the first`)
          .replace('    securityToken: old\n', ''),
      );
    });

    it('asks on a terminal, and never shows the secret key (needs python3)', async function () {
      const typed = await typeOnTerminal(
        ['auth', 'login'],
        [
          ['(AK)', `${accessKey}\r`],
          ['(SK)', `${secretKey}\r`],
          ['token', '\r'],
        ],
        { cwd, env: { KOO_CREDENTIALS_FILE: file } },
      );
      if (!typed) this.skip();
      expect(typed.screen).to.include(`Saved ${MASKED} as profile default`).and.not.include(secretKey);
      expect(typed.code).to.equal(0);
      expect(await readFile(file, 'utf8')).to.include(secretKey);
    });

    it('ends when Ctrl-C is typed, and keeps nothing (needs python3)', async function () {
      const typed = await typeOnTerminal(
        ['auth', 'login'],
        [
          ['(AK)', `${accessKey}\r`],
          ['(SK)', '\u0003'],
        ],
        {
          cwd,
          env: { KOO_CREDENTIALS_FILE: file },
        },
      );
      if (!typed) this.skip();
      expect(typed.code).to.equal(130);
      expect(await readdir(cwd)).to.deep.equal([]);
    });

    for (const call of [
      [secretKey],
      [`--secret-key=${secretKey}`],
      ['--profile', 'x', '--sk', secretKey],
      ['--', secretKey],
    ]) {
      it(`takes no key as an argument, and does not repeat it: ${call.join(' ').replace(secretKey, 'KEY')}`, async () => {
        const { code, stderr, stdout } = await koo(['login', ...call], `${accessKey}\n${secretKey}\n`);
        expect(code).to.equal(2);
        expect(stderr).to.include('accepts --profile NAME and nothing else');
        expect(stdout + stderr).to.not.include(secretKey);
      });
    }

    const refused: Array<[string, string[], string, string]> = [
      ['one key', [], `${accessKey}\n`, 'NO_KEYS'],
      ['nothing', [], '', 'NO_KEYS'],
      ['broken JSON', [], `{"accessKey": "${accessKey}", ${secretKey}`, 'NO_KEYS'],
      ['a key with a space', [], `AK EXAMPLE\n${secretKey}`, 'CREDENTIALS_INVALID'],
      ['a name that leads elsewhere', ['--profile', '../x'], `${accessKey}\n${secretKey}`, 'PROFILE_NAME'],
    ];
    for (const [what, flags, input, code] of refused) {
      it(`refuses ${what}`, async () => {
        const { stderr, stdout } = await koo(['login', ...flags], input);
        expect(stderr).to.include(`[${code}]`);
        expect(stdout + stderr).to.not.include(secretKey);
        expect(await readdir(cwd)).to.deep.equal([]);
      });
    }

    it('does not write into a file that others may read', async () => {
      await mkdir(path.dirname(file), { recursive: true });
      await writeFile(file, 'profiles: {}\n');
      await chmod(file, 0o644);
      const { code, stderr } = await koo(['login'], `${accessKey}\n${secretKey}\n`);
      expect(code).to.equal(3);
      expect(stderr).to.include(`chmod 600 ${file}`);
      expect(await readFile(file, 'utf8')).to.equal('profiles: {}\n');
    });
  });

  describe('whoami', () => {
    it('says where the key comes from, and asks nobody without a target', async () => {
      await koo(['login', '--profile', 'shop'], `${accessKey}\n${secretKey}\n`);
      const { stdout } = await koo(['whoami', '--profile', 'shop']);
      expect(stdout).to.equal(
        `${MASKED} from profile shop of ${file}\nNot checked: name a target, for example --target china.\n`,
      );
    });

    it('makes a harmless signed call to the target', async () => {
      const { credentials, url } = await start();
      const env = { KOO_ACCESS_KEY: credentials.accessKey, KOO_SECRET_KEY: credentials.secretKey };
      const { stdout } = await koo(['whoami', '--url', url, '--json'], undefined, env);
      const printed = JSON.parse(stdout) as object;
      expect(validateWhoami(printed), JSON.stringify(validateWhoami.errors)).to.equal(true);
      expect(printed).to.deep.equal({
        accessKey: `${credentials.accessKey.slice(0, 4)}***${credentials.accessKey.slice(-2)}`,
        checked: { host: new URL(url).host },
        source: 'KOO_ACCESS_KEY',
      });
    });

    it('looks at the emulator that runs here where there is no key, as other commands do', async () => {
      const { credentials, dataFolder, url } = await start();
      const shown = `${credentials.accessKey.slice(0, 4)}***${credentials.accessKey.slice(-2)}`;
      const env = { KOO_CREDENTIALS_FILE: file };
      const here = path.resolve(dataFolder, '../..');
      expect(await runKoo(['auth', 'whoami'], { cwd: here, env })).to.deep.equal({
        code: 0,
        stderr: '',
        stdout: `${shown} from the emulator's credentials.json\n${new URL(url).host} accepts it.\n`,
      });
      const elsewhere = await koo(['whoami']);
      expect(elsewhere.code).to.equal(3);
      expect(elsewhere.stderr)
        .to.include('[NO_CREDENTIALS]')
        .and.include(
          '\n  → Or use the emulator, which has its own: start it with `koo emulator`, then add --target local.\n',
        );
      expect((await koo(['whoami', '--lang', 'zh'])).stderr).to.include(
        '\n  → 或者查看自带密钥的模拟器：请用 `koo emulator` 启动它，再加上 --target local。\n',
      );
    });

    it('fails as any call would when the key is wrong', async () => {
      const { credentials, url } = await start();
      const env = { KOO_ACCESS_KEY: credentials.accessKey, KOO_SECRET_KEY: secretKey };
      const { code, stderr } = await koo(['whoami', '--url', url], undefined, env);
      expect(code).to.equal(4);
      expect(stderr)
        .to.include('[APIGW.0301]')
        .and.include('the secret key is wrong')
        .and.not.include(secretKey);
    });
  });

  describe('logout', () => {
    it('takes the profile out, and only that', async () => {
      await koo(['login'], `${accessKey}\n${secretKey}\n`);
      await koo(['login', '--profile', 'shop'], `${accessKey}\n${secretKey}\n`);
      const { stdout } = await koo(['logout', '--profile', 'shop', '--json']);
      const printed = JSON.parse(stdout) as object;
      expect(validateLogout(printed), JSON.stringify(validateLogout.errors)).to.equal(true);
      expect(printed).to.deep.equal({ file, profile: 'shop', removed: true });
      expect(await readFile(file, 'utf8'))
        .to.include('default:')
        .and.not.include('shop');
      expect((await stat(file)).mode & 0o777).to.equal(0o600);
    });

    it('says that keys in the environment go on', async () => {
      expect(await koo(['logout'], undefined, { KOO_ACCESS_KEY: accessKey })).to.deep.equal({
        code: 0,
        stderr: 'warning KOO_ACCESS_KEY is still set, so koo continues to use those keys.\n',
        stdout: `There is no profile default in ${file}.\n`,
      });
    });
  });
});
