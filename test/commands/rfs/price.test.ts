import { expect } from 'chai';
import { chmod, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { validate } from '#validators/output-template-price';
import { typeOnTerminal } from '../../support/type-on-terminal.js';
import { PASSWORD, steady, TEMPLATE, workplaces } from './support.js';

const WARNING =
  'warning RFS stores and logs the values of variables in clear, sensitive ones too (password): use ones for testing, or encrypt them with KMS.\n';

describe('koo template price', () => {
  const workplace = workplaces();

  it('shows each price and the sums, says that they are invented, and leaves nothing', async () => {
    const { koo, stacks } = await workplace();
    const { code, stderr, stdout } = await koo(
      'template price',
      'shop',
      '--yes',
      '--no-lint',
      '--var',
      'nodes=1',
    );
    expect({ code, stdout }).to.deep.equal({
      code: 0,
      stdout: `RFS's price estimate for template shop:
  resource                              price
  huaweicloud_vpc.main                  free
  huaweicloud_compute_instance.node[0]  0.81 CNY for an hour (0.90 before discounts)
  huaweicloud_evs_volume.data[a]        81.00 CNY for 3 months (90.00 before discounts)
  huaweicloud_evs_volume.data[b]        81.00 CNY for 3 months (90.00 before discounts)
  huaweicloud_vpc_eip.ip                0.09 CNY for an hour (0.10 before discounts)
  huaweicloud_dns_recordset.record      not estimated: The price of huaweicloud_dns_recordset cannot be estimated.
Total:
  0.90 CNY for an hour, pay-per-use (按需) (2 resources)
  162.00 CNY for 3 months, yearly/monthly (包年包月) (2 resources)
These prices are invented for testing: the emulator does not know actual prices.
`,
    });
    expect(steady(stderr)).to.equal(
      `${WARNING}✔ create an empty stack\n✔ create an execution plan\n✔ estimate the price\n✔ delete the stack koo-price-N\n`,
    );
    expect(await stacks()).to.deep.equal([]);
  });

  it('speaks Chinese', async () => {
    const { koo } = await workplace();
    const flags = ['shop', '--yes', '--no-lint', '--var', 'nodes=1', '--lang', 'zh'];
    const { code, stderr, stdout } = await koo('template price', ...flags);
    expect({ code, stdout }).to.deep.equal({
      code: 0,
      stdout: `RFS 对模板 shop 的预估价格：
  资源                                  价格
  huaweicloud_vpc.main                  免费
  huaweicloud_compute_instance.node[0]  0.81 CNY/小时（折扣前 0.90）
  huaweicloud_evs_volume.data[a]        81.00 CNY/3 个月（折扣前 90.00）
  huaweicloud_evs_volume.data[b]        81.00 CNY/3 个月（折扣前 90.00）
  huaweicloud_vpc_eip.ip                0.09 CNY/小时（折扣前 0.10）
  huaweicloud_dns_recordset.record      无法询价：The price of huaweicloud_dns_recordset cannot be estimated.
合计：
  0.90 CNY/小时，按需计费（2 个资源）
  162.00 CNY/3 个月，包年包月（2 个资源）
以上价格为测试用的虚构价格：模拟器不了解任何资源的实际价格。
`,
    });
    expect(steady(stderr)).to.equal(
      '警告 RFS 会以明文保存变量的值并写入日志，敏感变量也不例外（password）：请使用测试用的值，或用 KMS 加密。\n' +
        '✔ 创建空资源栈\n✔ 创建执行计划\n✔ 预估价格\n✔ 删除资源栈 koo-price-N\n',
    );
  });

  it('prints them with --json', async () => {
    const { koo } = await workplace();
    const { stdout } = await koo('template price', 'shop', '--yes', '--no-lint', '--json');
    const price = JSON.parse(stdout) as Record<string, any>;
    expect(validate(price), JSON.stringify(validate.errors)).to.equal(true);
    expect(price).to.include({ invented: true, template: 'shop' });
    expect(price.price.totals).to.deep.equal([
      { amount: 1.71, chargeMode: 'POST_PAID', periodCount: 1, periodType: 'HOUR', resources: 3 },
      { amount: 162, chargeMode: 'PRE_PAID', periodCount: 3, periodType: 'MONTH', resources: 2 },
    ]);
    expect(stdout).to.not.include(PASSWORD);
  });

  it('asks nobody where nobody is, and makes nothing', async () => {
    const { koo, stacks } = await workplace();
    const { code, stderr } = await koo('template price', 'shop');
    expect(code).to.equal(2);
    expect(stderr).to.equal(
      'error This creates or deletes something in RFS, and koo cannot ask for confirmation: standard input is not a terminal. [NEEDS_YES]\n  → Confirm with --yes.\n',
    );
    expect(await stacks()).to.deep.equal([]);
  });

  for (const [answer, wanted] of [
    ['yes\n', 0],
    ['no\n', 1],
  ] as const) {
    it(`asks before, and takes ${answer.trim()} for an answer`, async function () {
      const { cwd, stacks } = await workplace();
      const run = await typeOnTerminal(
        ['template', 'price', 'shop', '--no-lint'],
        [['to continue: ', answer]],
        { cwd, env: { TF_VAR_password: PASSWORD } },
      );
      if (!run) this.skip();
      expect(run!.code, run!.screen).to.equal(wanted);
      expect(run!.screen).to.include('koo creates an empty stack and an execution plan in the emulator');
      expect(await stacks()).to.deep.equal([]);
    });
  }

  it('asks in Chinese', async function () {
    const { cwd } = await workplace();
    const run = await typeOnTerminal(
      ['template', 'price', 'shop', '--no-lint'],
      [['输入 yes 继续：', 'no\n']],
      {
        cwd,
        env: { KOO_LANG: 'zh', TF_VAR_password: PASSWORD },
      },
    );
    if (!run) this.skip();
    expect(steady(run!.screen).replaceAll('\r\n', '\n')).to.include(
      '为了预估价格，koo 将创建一个空资源栈和一个执行计划（位于 HOST 的模拟器），完成后将两者删除。\n' +
        '不会创建任何资源，RFS 本身不收费。\n',
    );
  });

  it('says what Terraform says, in English and Chinese, and leaves nothing', async () => {
    const { koo, stacks } = await workplace();
    const flags = ['shop', '--yes', '--no-lint', '--var', 'nodes=9'];
    const { code, stderr } = await koo('template price', ...flags);
    expect(code).to.equal(4);
    expect(steady(stderr).split('\n').slice(1)).to.deep.equal([
      '✔ create an empty stack',
      '✖ create an execution plan',
      'error RFS cannot create the execution plan (CREATION_FAILED): Invalid value for the variable "nodes": At most 8 nodes. [CREATION_FAILED]',
      '  → Correct the template or the values of its variables, then run the same command again.',
      '  → Nothing is left behind: the stack koo-price-N is gone.',
      '',
    ]);
    const chinese = await koo('template price', ...flags, '--lang', 'zh');
    expect(steady(chinese.stderr)).to.include('RFS 无法创建执行计划（CREATION_FAILED）');
    expect(steady(chinese.stderr)).to.include('没有遗留任何内容：资源栈 koo-price-N 已删除。');
    expect(await stacks()).to.deep.equal([]);
  });

  it('says what RFS does not estimate at all', async () => {
    const volumes = 'resource "huaweicloud_evs_volume" "v" {\n  count = 25\n  size  = 1\n}\n';
    const { koo, stacks } = await workplace({ files: { 'many/main.tf': volumes } });
    const { code, stderr } = await koo('template price', 'many', '--yes', '--no-lint');
    expect(code).to.equal(4);
    expect(stderr)
      .to.include('refused the price of the execution plan')
      .and.to.include('at most 24 are estimated');
    expect(await stacks()).to.deep.equal([]);
  });

  it('says what is left, and is then no success', async () => {
    const { emulator, koo, stacks } = await workplace();
    const faults = [
      {
        code: 'RF.EMU.INTERNAL',
        kind: 'status',
        method: 'DELETE',
        path: `/v1/${emulator.projectId}/stacks`,
        status: 400,
      },
    ];
    const { status } = await emulator.client.call('PUT', '/console/v1/faults', { faults });
    expect(status).to.equal(200);
    const { code, stderr, stdout } = await koo('template price', 'shop', '--yes', '--no-lint', '--json');
    expect(code).to.equal(4);
    expect(steady(stderr)).to.match(
      /warning The stack koo-price-N \(UUID\) still exists \(.*\)\. Delete it with koo stack delete koo-price-N, or in the console/,
    );
    const chinese = await koo('template price', 'shop', '--yes', '--no-lint', '--lang', 'zh');
    expect(steady(chinese.stderr).split('\n').at(-2)).to.match(
      /^警告 资源栈 koo-price-N（UUID）仍然存在（位于 HOST 的模拟器拒绝了删除资源栈.*）。请用 koo stack delete koo-price-N 删除，或在控制台删除：资源编排服务 > 资源栈。$/,
    );
    const { leftovers } = JSON.parse(stdout) as { leftovers: Array<{ stack: string }> };
    expect(await stacks()).to.include(`${leftovers[0]!.stack} CREATION_COMPLETE`);
    await emulator.client.call('PUT', '/console/v1/faults', { faults: [] });
    for (const stack of await stacks()) {
      const deleted = await koo('stack delete', stack.split(' ')[0]!, '--yes');
      expect(deleted.code).to.equal(0);
    }

    expect(await stacks()).to.deep.equal([]);
  });

  it('takes values from a file, one that others may read only without secrets', async () => {
    const { cwd, koo } = await workplace();
    await writeFile(path.join(cwd, 'v.json'), JSON.stringify({ nodes: 1, password: PASSWORD }));
    const flags = ['shop', '--yes', '--no-lint', '--json', '--var-file', 'v.json'];
    const open = await koo('template price', ...flags);
    expect(open.code).to.equal(3);
    expect(open.stdout).to.include('"VARIABLE_FILE"').and.not.include(PASSWORD);
    await chmod(path.join(cwd, 'v.json'), 0o600);
    const closed = await koo('template price', ...flags);
    expect(JSON.parse(closed.stdout).plan).to.have.length(6);
  });

  it('lays a template of several files where the emulator can fetch it', async () => {
    const [head, ...rest] = TEMPLATE.split('locals {');
    const { koo } = await workplace({
      files: { 'two/a.tf': head!, 'two/b.tf': `locals {${rest.join('locals {')}` },
    });
    const { code, stdout } = await koo('template price', 'two', '--yes', '--no-lint', '--json');
    expect(code).to.equal(0);
    expect(JSON.parse(stdout).plan).to.have.length(7);
  });
});
