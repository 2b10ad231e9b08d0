import { expect } from 'chai';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { validate as validatePush } from '#validators/output-template-push';
import { validate as validateDeleted } from '#validators/output-stack-delete';
import { validate as validateStacks } from '#validators/output-stack-list';
import { typeOnTerminal } from '../../support/type-on-terminal.js';
import { steady, TEMPLATE, workplaces } from './support.js';

describe('koo template push', () => {
  const workplace = workplaces();
  const call = ['template push', 'shop', '--no-lint'] as const;

  it('makes it, then its versions, and nothing twice', async () => {
    const { cwd, koo } = await workplace();
    const first = await koo(...call, '--description', 'A shop', '--json');
    const pushed = JSON.parse(first.stdout) as Record<string, unknown>;
    expect(validatePush(pushed), JSON.stringify(validatePush.errors)).to.equal(true);
    expect(pushed).to.include({
      bytes: Buffer.byteLength(TEMPLATE),
      done: 'created',
      name: 'koo-shop',
      version: 'V1',
    });
    expect(steady((await koo(...call)).stdout)).to.match(
      /^Template koo-shop V1 in the emulator at HOST is unchanged: nothing was sent\.\n/,
    );
    await writeFile(path.join(cwd, 'shop/main.tf'), `${TEMPLATE}# changed\n`);
    expect(steady((await koo(...call)).stdout)).to.match(
      /^Created version V2 of template koo-shop in the emulator at HOST\.\n/,
    );
    expect((await koo(...call, '--name', 'other')).stdout).to.include('Created template other in');
  });

  it('speaks Chinese', async () => {
    const { cwd, koo } = await workplace();
    const chinese = async (...more: string[]) => {
      const { stderr, stdout } = await koo(...call, ...more, '--lang', 'zh');
      return steady(stderr + stdout).replace(/[\da-f]{64} {2}\d+/, 'HASH  N');
    };
    const rest = '  ID       UUID\n  SHA-256  HASH  N 字节\n';
    expect(await chinese()).to.equal(`已新建模板 koo-shop，版本为 V1（位于 HOST 的模拟器）。\n${rest}`);
    expect(await chinese()).to.equal(
      `模板 koo-shop V1 的内容没有变化，未发送任何内容（位于 HOST 的模拟器）。\n${rest}`,
    );
    await writeFile(path.join(cwd, 'shop/main.tf'), `${TEMPLATE}# changed\n`);
    expect(await chinese()).to.equal(`已为模板 koo-shop 创建新版本 V2（位于 HOST 的模拟器）。\n${rest}`);
  });

  it('refuses a name that RFS does not take', async () => {
    const { koo } = await workplace();
    const { code, stderr } = await koo(...call, '--name', '1st');
    expect(code).to.equal(2);
    expect(stderr).to.include('[TEMPLATE_NAME]');
  });

  it('does not push what lies at an address and is another template', async () => {
    const { emulator, koo } = await workplace();
    const { json } = await emulator.client.putObject('old.tf', Buffer.from('variable "old" {}\n'));
    const { code, stderr } = await koo(...call, '--template-uri', json.uri);
    expect(code).to.equal(1);
    expect(stderr).to.include(
      'The file at --template-uri is not this template: they differ in the variable name.',
    );
    const { json: listed } = await emulator.client.rfs('GET', `/v1/${emulator.projectId}/templates`);
    expect(listed.templates).to.deep.equal([]);
  });

  it('warns where what RFS has stored are other bytes', async () => {
    const { emulator, koo } = await workplace();
    const { json } = await emulator.client.putObject('near.tf', Buffer.from(`${TEMPLATE}# near\n`));
    const { code, stderr } = await koo(...call, '--template-uri', json.uri);
    expect(code).to.equal(0);
    expect(stderr).to.include('warning RFS answers other bytes for V1 than were sent');
    const chinese = await koo(...call, '--name', 'other', '--template-uri', json.uri, '--lang', 'zh');
    expect(chinese.stderr).to.equal('警告 RFS 返回的 V1 的内容与预期不同：请检查该地址上的内容。\n');
  });
});

describe('koo stack', () => {
  const workplace = workplaces();

  it('lists and deletes', async () => {
    const { emulator, koo } = await workplace();
    expect(steady((await koo('stack list')).stdout)).to.equal(
      'There are no stacks in the emulator at HOST.\n',
    );
    await emulator.client.rfs('POST', `/v1/${emulator.projectId}/stacks`, {
      description: 'mine',
      stack_name: 's1',
    });
    expect(steady((await koo('stack list')).stdout)).to.equal(
      'Stacks in the emulator at HOST:\nname  status             created               description\ns1    CREATION_COMPLETE  TIME  mine\n',
    );
    const listed: unknown = JSON.parse((await koo('stack list', '--json')).stdout);
    expect(validateStacks(listed), JSON.stringify(validateStacks.errors)).to.equal(true);
    expect((await koo('stack delete', 's1')).code).to.equal(2);
    const deleted: unknown = JSON.parse((await koo('stack delete', 's1', '--yes', '--json')).stdout);
    expect(validateDeleted(deleted), JSON.stringify(validateDeleted.errors)).to.equal(true);
    const gone = await koo('stack delete', 's1', '--yes');
    expect(gone.code).to.equal(4);
    expect(gone.stderr).to.include('There is no stack s1');
  });

  it('speaks Chinese', async () => {
    const { emulator, koo } = await workplace();
    const chinese = async (...words: [string, ...string[]]) =>
      steady((await koo(...words, '--lang', 'zh')).stdout);
    expect(await chinese('stack list')).to.equal('没有资源栈（位于 HOST 的模拟器）。\n');
    await emulator.client.rfs('POST', `/v1/${emulator.projectId}/stacks`, {
      description: '试用',
      stack_name: '测试-1',
    });
    expect(await chinese('stack list')).to.equal(
      '资源栈（位于 HOST 的模拟器）：\n名称    状态               创建时间              描述\n测试-1  CREATION_COMPLETE  TIME  试用\n',
    );
    expect(await chinese('stack delete', '测试-1', '--yes')).to.equal(
      '资源栈 测试-1 已删除（位于 HOST 的模拟器）。\n',
    );
  });

  it('asks in Chinese before it deletes', async function () {
    const { cwd, emulator, stacks } = await workplace();
    await emulator.client.rfs('POST', `/v1/${emulator.projectId}/stacks`, { stack_name: 's1' });
    const run = await typeOnTerminal(
      ['stack', 'delete', 's1', '--lang', 'zh'],
      [['输入 yes 继续：', 'yes\n']],
      {
        cwd,
        env: {},
      },
    );
    if (!run) this.skip();
    expect(run!.code, run!.screen).to.equal(0);
    expect(steady(run!.screen)).to.include(
      '将删除资源栈 s1（UUID，CREATION_COMPLETE；位于 HOST 的模拟器）及其创建的所有资源。',
    );
    expect(await stacks()).to.deep.equal([]);
  });
});
