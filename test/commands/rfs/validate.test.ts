import { expect } from 'chai';
import { validate } from '#validators/output-template-validate';
import { KEYS } from '../../marketplace/support/client.js';
import { type LoopbackServer, replying } from '../../marketplace/support/loopback-server.js';
import { runCommand } from '../../support/run-command.js';
import { steady, TEMPLATE, workplaces } from './support.js';

describe('koo template validate', () => {
  const workplace = workplaces();
  const OWN = `Template shop: koo finds nothing that RFS would reject.
  variable  type    value
  name      string  default "shop"
  nodes     number  default 2
  password  string  required        sensitive
`;

  const CHINESE = `模板 shop：koo 未发现 RFS 会拒绝的内容。
  变量      类型    值
  name      string  默认值 "shop"
  nodes     number  默认值 2
  password  string  必填           敏感
`;

  it('speaks Chinese', async () => {
    const { koo } = await workplace();
    const call = ['template validate', 'shop', '--no-lint', '--lang', 'zh'] as const;
    expect((await koo(...call)).stdout).to.equal(
      `${CHINESE}尚未由 RFS 解析。使用 --remote 可由 RFS 解析该模板，不会保存任何内容。\n`,
    );
    expect(steady((await koo(...call, '--remote')).stdout)).to.equal(
      `${CHINESE}RFS 已解析该模板，3 个变量与 koo 一致（位于 HOST 的模拟器）。\n`,
    );
  });

  it('reads it here, and says that RFS was not asked', async () => {
    const { koo } = await workplace();
    expect(await koo('template validate', 'shop', '--no-lint')).to.deep.equal({
      code: 0,
      stderr: '',
      stdout: `${OWN}Not validated by RFS. With --remote, RFS reads the template without storing anything.\n`,
    });
  });

  it('has RFS read it with --remote', async () => {
    const { koo } = await workplace();
    const { code, stdout } = await koo('template validate', 'shop', '--no-lint', '--remote');
    expect({ code, stdout: steady(stdout) }).to.deep.equal({
      code: 0,
      stdout: `${OWN}the emulator at HOST read the template, with the same 3 variables.\n`,
    });
  });

  it('stops at what the linter knows', async () => {
    const { koo } = await workplace({ files: { 'shop/main.tf': `${TEMPLATE}variable "name" {}\n` } });
    const { code, stderr } = await koo('template validate', 'shop', '--remote');
    expect(code).to.equal(1);
    expect(stderr).to.include('name');
  });

  it('shows what RFS says about what the linter is kept from', async () => {
    const { koo } = await workplace({
      files: { 'shop/main.tf': 'variable "a" {\n  default = timestamp()\n}\n' },
    });
    const { code, stderr } = await koo('template validate', 'shop', '--remote', '--no-lint');
    expect(code).to.equal(4);
    expect(stderr).to.include('the default of variable "a" is not a plain value');
  });

  describe('of an RFS that reads otherwise', () => {
    let server: LoopbackServer;
    afterEach(() => server.close());

    it('shows the differences, and exits with 1', async () => {
      const { cwd } = await workplace();
      const read = {
        body: {
          variables: [
            { default: 'store', name: 'name', type: 'string' },
            { default: 2, name: 'nodes', type: 'number' },
            { name: 'extra' },
          ],
        },
      };
      server = await replying(read, read, read);
      const env = { KOO_ACCESS_KEY: KEYS.accessKey, KOO_PROJECT_ID: 'p', KOO_SECRET_KEY: KEYS.secretKey };
      const flags = ['shop', '--no-lint', '--remote', '--url', server.url];
      const { code, stdout } = await runCommand('template validate', flags, { cwd, env });
      expect(code).to.equal(1);
      expect(steady(stdout)).to.equal(`${OWN}HOST read the template, with 3 variables, and differs from koo:
  name: default is "shop" in koo and "store" in RFS
  password: RFS has no such variable
  extra: only RFS has it
`);
      const chinese = await runCommand('template validate', [...flags, '--lang', 'zh'], { cwd, env });
      expect(steady(chinese.stdout)).to
        .equal(`${CHINESE}RFS 已解析该模板，读到 3 个变量，与 koo 读到的不完全一致（HOST）：
  name：默认值在 koo 中为 "shop"，在 RFS 中为 "store"
  password：RFS 没有读到该变量
  extra：只有 RFS 读到该变量
`);
      const again = await runCommand('template validate', [...flags, '--json'], { cwd, env });
      const result: unknown = JSON.parse(again.stdout);
      expect(validate(result), JSON.stringify(validate.errors)).to.equal(true);
    });
  });

  describe('of a template that does not fit into a request', () => {
    let server: LoopbackServer;
    afterEach(() => server.close());
    const env = { KOO_ACCESS_KEY: KEYS.accessKey, KOO_PROJECT_ID: 'p', KOO_SECRET_KEY: KEYS.secretKey };
    const files = { 'shop/a.tf': 'variable "a" {}\n', 'shop/b.tf': 'variable "b" {}\n' };

    it('lays its zip ready, and says how it goes on', async () => {
      const { cwd } = await workplace({ files });
      server = await replying();
      const flags = ['shop', '--no-lint', '--remote', '--url', server.url];
      const { code, stderr } = await runCommand('template validate', flags, { cwd, env });
      expect(code).to.equal(2);
      expect(
        stderr
          .replace(cwd, 'CWD')
          .replace(/SHA-256 [\da-f]{64}/, 'SHA-256 N')
          .replace(/\d+ bytes/, 'N bytes'),
      ).to.equal(
        `error RFS accepts this template only as an address in OBS: it has 2 files. [TEMPLATE_NEEDS_URI]
  → Its zip is ready: CWD/.koo/packages/templates/shop.zip (N bytes, SHA-256 N).
  → Upload it to a bucket that RFS can read, as shop.zip.
  → Then run the same command with --template-uri and the address of that object.
`,
      );
      expect(server.received).to.deep.equal([]);
    });

    it('goes by the address that is given', async () => {
      const { cwd } = await workplace({ files });
      server = await replying({ body: { variables: [{ name: 'a' }, { name: 'b' }] } });
      const uri = 'https://bucket.obs.example.com/shop.zip';
      const flags = ['shop', '--no-lint', '--remote', '--url', server.url, '--template-uri', uri];
      expect((await runCommand('template validate', flags, { cwd, env })).code).to.equal(0);
      expect(JSON.parse(server.received[0]!.body.toString())).to.deep.equal({ template_uri: uri });
    });
  });

  describe('finds no RFS', () => {
    const table: Array<
      [title: string, flags: string[], env: Record<string, string>, code: number, says: RegExp]
    > = [
      [
        'without an emulator',
        [],
        {},
        3,
        /EMULATOR_NOT_RUNNING.*koo emulator.*--region cn-north-4 --project-id ID/s,
      ],
      [
        'without a project id',
        ['--region', 'cn-north-4'],
        {},
        2,
        /RFS requires the id of your project in cn-north-4\. \[NO_PROJECT_ID\]/,
      ],
      [
        'with a project id that is none',
        ['--region', 'cn-north-4', '--project-id', '../x'],
        {},
        2,
        /"\.\.\/x" is not the id of a project/,
      ],
      [
        'in a region that is none',
        ['--region', 'Beijing', '--project-id', 'p'],
        {},
        2,
        /"Beijing" is not the name of a region/,
      ],
      [
        'in a region that is misspelt',
        ['--region', 'cn-nroth-4', '--project-id', 'p'],
        {},
        3,
        /did you mean cn-north-4\?/,
      ],
      ['without keys', ['--region', 'cn-north-4', '--project-id', 'p'], {}, 3, /NO_CREDENTIALS/],
      ['at a target that koo.yaml does not have', ['--target', 'chian'], {}, 2, /There is no target "chian"/],
      [
        'at a site without a region',
        ['--target', 'china'],
        {},
        2,
        /RFS is called by region, and the target china names none\. \[NO_REGION\]/,
      ],
      [
        'where nobody listens',
        ['--url', 'http://127.0.0.1:9', '--project-id', 'p'],
        { KOO_ACCESS_KEY: 'AK', KOO_SECRET_KEY: 'sk-planted' },
        3,
        /127\.0\.0\.1:9 refuses connections/,
      ],
    ];
    for (const [title, flags, env, code, says] of table) {
      it(title, async () => {
        const { cwd, emulator } = await workplace();
        await emulator.close();
        const run = await runCommand('template validate', ['shop', '--no-lint', '--remote', ...flags], {
          cwd,
          env: { KOO_CREDENTIALS_FILE: `${cwd}/none`, ...env },
        });
        expect(run.code, run.stderr).to.equal(code);
        expect(run.stderr).to.match(says);
      });
    }
  });
});
