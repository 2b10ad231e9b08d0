import { expect } from 'chai';
import { validate } from '#validators/output-template-test';

import { runKoo } from '../../support/run-koo.js';
import { typeOnTerminal } from '../../support/type-on-terminal.js';
import { PASSWORD, steady, TEMPLATE, workplaces } from './support.js';

const SMALL =
  'resource "huaweicloud_vpc" "v" {\n  name = "n"\n}\noutput "name" {\n  value = huaweicloud_vpc.v.name\n}\n';

describe('koo template test', () => {
  const workplace = workplaces();
  const call = ['template test', 'shop', '--yes', '--no-lint'] as const;

  it('shows what would be built and cost, and builds nothing', async () => {
    const { koo, stacks } = await workplace({ files: { 'shop/main.tf': SMALL } });
    expect(steady((await koo(...call)).stdout)).to.equal(`Template shop would create 1 resource:
  action  resource
  add     huaweicloud_vpc.v
RFS's price estimate for template shop:
  resource           price
  huaweicloud_vpc.v  free
These prices are invented for testing: the emulator does not know actual prices.
Nothing was created, and nothing is left behind. To create the resources, use --apply.
`);
    expect(await stacks()).to.deep.equal([]);
  });

  it('builds with --apply, tells the events as they come, and keeps it', async () => {
    const { koo, stacks } = await workplace({ files: { 'shop/main.tf': SMALL } });
    const { code, stderr, stdout } = await koo(...call, '--apply', '--json');
    expect(code).to.equal(0);
    expect(steady(stderr)).to.equal(`✔ create an empty stack
✔ create an execution plan
✔ estimate the price
  TIME  LOG                     Deployment begins.
  TIME  CREATION_IN_PROGRESS    huaweicloud_vpc.v: begun
  TIME  CREATION_COMPLETE       huaweicloud_vpc.v: done
  TIME  SUMMARY                 Apply complete! Resources: 1 added, 0 changed, 0 destroyed.
✔ deploy the stack koo-test-N
`);
    const tested = JSON.parse(stdout) as Record<string, any>;
    expect(validate(tested), JSON.stringify(validate.errors)).to.equal(true);
    expect(tested).to.deep.include({
      isDeployed: true,
      isKept: true,
      leftovers: [],
      outputs: [{ name: 'name', sensitive: false, type: 'string', value: '"n"' }],
    });
    expect(await stacks()).to.deep.equal([`${tested.stack.name} DEPLOYMENT_COMPLETE`]);
  });

  it('says that a stack stays, and how to delete it', async () => {
    const { koo } = await workplace({ files: { 'shop/main.tf': SMALL } });
    const { stdout } = await koo(...call, '--apply');
    expect(steady(stdout)).to.match(
      /Outputs:\n {2}output {2}value\n {2}name {4}"n"\nThe stack koo-test-N \(UUID\) stays, with what was built in it, and costs: delete it with koo stack delete koo-test-N\.\n$/,
    );
  });

  it('speaks Chinese', async () => {
    const { koo } = await workplace({ files: { 'shop/main.tf': SMALL } });
    const kept = await koo(...call, '--apply', '--lang', 'zh');
    expect(steady(kept.stdout)).to.equal(`模板 shop 将创建 1 个资源：
  操作  资源
  新建  huaweicloud_vpc.v
RFS 对模板 shop 的预估价格：
  资源               价格
  huaweicloud_vpc.v  免费
以上价格为测试用的虚构价格：模拟器不了解任何资源的实际价格。
输出：
  名称  值
  name  "n"
资源栈 koo-test-N（UUID）及其中创建的资源仍然保留，并会产生费用：请用 koo stack delete koo-test-N 删除。
`);
    expect(steady(kept.stderr)).to.equal(`✔ 创建空资源栈
✔ 创建执行计划
✔ 预估价格
  TIME  LOG                     Deployment begins.
  TIME  CREATION_IN_PROGRESS    huaweicloud_vpc.v: begun
  TIME  CREATION_COMPLETE       huaweicloud_vpc.v: done
  TIME  SUMMARY                 Apply complete! Resources: 1 added, 0 changed, 0 destroyed.
✔ 部署资源栈 koo-test-N
`);
    const [deleted, planned] = [
      await koo(...call, '--apply', '--delete', '--lang', 'zh'),
      await koo(...call, '--lang', 'zh'),
    ];
    expect(deleted.stdout).to.match(/\n创建的资源已全部删除，没有遗留任何内容。\n$/);
    expect(planned.stdout).to.match(/\n没有创建任何资源，也没有遗留任何内容。使用 --apply 才会创建。\n$/);
  });

  it('deletes with --delete what it has built', async () => {
    const { koo, stacks } = await workplace();
    const { code, stderr, stdout } = await koo(...call, '--apply', '--delete');
    expect(code).to.equal(0);
    expect(stdout).to.match(/The resources that were created are deleted again; nothing is left behind\.\n$/);
    expect(stdout + stderr).to.not.include(PASSWORD);
    expect(await stacks()).to.deep.equal([]);
  });

  for (const [flags, after] of [
    [['--delete'], /Nothing is left behind: the stack koo-test-N is gone/],
    [[], /The stack koo-test-N \(UUID\) stays, with what was built in it, and costs/],
  ] as Array<[string[], RegExp]>) {
    it(`says where a deployment failed${flags.length > 0 ? ', and deletes it' : ', and keeps it'}`, async () => {
      const broken = SMALL.replace('"n"', '"EMU-FAIL"');
      const { koo, stacks } = await workplace({ files: { 'shop/main.tf': broken } });
      const { code, stderr } = await koo(...call, '--apply', ...flags);
      expect(code).to.equal(4);
      expect(stderr).to.include(
        'CREATION_FAILED         huaweicloud_vpc.v: the emulator was asked to fail here',
      );
      expect(steady(stderr)).to.include(
        'error The deployment of the stack koo-test-N failed (DEPLOYMENT_FAILED)',
      );
      expect(steady(stderr)).to.match(after);
      expect(await stacks()).to.have.length(flags.length > 0 ? 0 : 1);
    });
  }

  it('asks again before it builds', async function () {
    const { cwd, stacks } = await workplace({ files: { 'shop/main.tf': SMALL } });
    const run = await typeOnTerminal(
      ['template', 'test', 'shop', '--no-lint', '--apply', '--delete'],
      [
        ['to continue: ', 'yes\n'],
        ['Resources will now be created.', 'no\n'],
      ],
      { cwd, env: {} },
    );
    if (!run) this.skip();
    expect(run!.code, run!.screen).to.equal(1);
    expect(steady(run!.screen)).to.include('Nothing is left behind: the stack koo-test-N is gone.');
    expect(await stacks()).to.deep.equal([]);
  });

  for (const [when, from, leaves] of [
    ['a plan is made', 'create an empty stack', /Nothing is left behind/],
    ['a deployment goes on', 'CREATION_IN_PROGRESS', /Nothing is left behind/],
  ] as Array<[string, string, RegExp]>) {
    it(`is stopped by Ctrl-C while ${when}: everything is deleted first`, async () => {
      const { cwd, stacks } = await workplace({ stackSeconds: 2 });
      const { code, stderr } = await runKoo(
        ['template', 'test', 'shop', '--yes', '--no-lint', '--apply', '--delete'],
        {
          cwd,
          env: { TF_VAR_password: PASSWORD },
          onStart(child) {
            let said = '';
            child.stderr!.on('data', (text: string) => {
              const before = said.includes(from);
              said += text;
              if (!before && said.includes(from)) child.kill('SIGINT');
            });
          },
        },
      );
      expect(code, stderr).to.equal(130);
      expect(stderr)
        .to.match(leaves)
        .and.match(/warning Stopping: koo deletes the stack koo-test-\w+ first/);
      expect(await stacks()).to.deep.equal([]);
    });
  }

  it('says after Ctrl-C that a stack goes on, where nobody has said that it is to be deleted', async () => {
    const { cwd, stacks } = await workplace({ stackSeconds: 2 });
    const { code, stderr } = await runKoo(
      ['template', 'test', 'shop', '--yes', '--no-lint', '--apply', '--lang', 'zh'],
      {
        cwd,
        env: { TF_VAR_password: PASSWORD },
        onStart(child) {
          let isDone = false;
          child.stderr!.on('data', (text: string) => {
            if (!isDone && text.includes('CREATION_IN_PROGRESS')) isDone = child.kill('SIGINT');
          });
        },
      },
    );
    expect(code, stderr).to.equal(130);
    expect(steady(stderr)).to.match(/资源栈 koo-test-N（UUID）及其中创建的资源仍然保留/);
    expect(steady(stderr)).to.not.include('正在停止');
    expect(await stacks()).to.have.length(1);
  });

  it('has nothing to build of a template without resources', async () => {
    const { koo, stacks } = await workplace({ files: { 'shop/main.tf': 'output "x" {\n  value = 1\n}\n' } });
    const { stdout } = await koo(...call, '--apply');
    expect(stdout).to.include('Template shop would create nothing.').and.to.include('nothing is left behind');
    expect(await stacks()).to.deep.equal([]);
  });

  it('tells in which state RFS is, where the emulator is slow', async () => {
    const { koo } = await workplace({ files: { 'shop/main.tf': TEMPLATE }, stackSeconds: 1 });
    const { code, stderr } = await koo(...call, '--apply', '--delete', '--json');
    expect(code, stderr).to.equal(0);
  });
});
