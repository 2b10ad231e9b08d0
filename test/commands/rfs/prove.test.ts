import { expect } from 'chai';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { validate } from '#validators/output-template-prove';
import { validate as validateError } from '#validators/output-error';
import type { Proving } from '../../../src/publish/proving/proof.js';
import { runCommand } from '../../support/run-command.js';
import { steady, workplaces } from './support.js';

const SMALL = `variable "size" {
  type    = number
  default = 2
}
output "size" {
  value = var.size
}
`;
/** In it the linter finds no error. */
const CLEAN = `${SMALL}resource "huaweicloud_vpc" "main" {
  name = "shop-\${var.size}"
  cidr = "10.0.0.0/8"
}
`;
const CLEAN_SHOP = { files: { 'shop/main.tf': CLEAN } };

describe('koo template prove', () => {
  const workplace = workplaces();

  it('keeps a template once, plans it, and leaves no stack', async () => {
    const { koo, stacks } = await workplace(CLEAN_SHOP);
    const first = await koo('template prove', 'shop', '--price', '--plan', '--yes');
    expect(first.code, first.stderr).to.equal(0);
    expect(steady(first.stdout)).to.match(
      /^1 template validated by the emulator at HOST:\n {2}✔ shop: parsed \(1 variable\), stored as koo-proof-shop V1, planned\nTemplate shop would create 1 resource:\n/,
    );
    expect(first.stdout)
      .to.include('huaweicloud_vpc.main  free')
      .and.to.match(/\nkoo and RFS agree\.\n$/);
    const second = await koo('template prove', 'shop', '--json');
    const proving = JSON.parse(second.stdout) as Proving;
    expect(validate(proving), JSON.stringify(validate.errors)).to.equal(true);
    expect(proving.templates[0]).to.deep.include({ accepted: ['read', 'keep'], waitsFor: [] });
    expect(proving.templates[0]!.kept).to.include({ done: 'unchanged', version: 'V1' });
    expect(await stacks()).to.deep.equal([]);
  });

  it('speaks Chinese', async () => {
    const broken = CLEAN.replace('  cidr', '  bogus = 1\n  cidr');
    const { emulator, koo } = await workplace({ files: { 'shop/main.tf': broken } });
    const call = ['template prove', 'shop', '--lang', 'zh'] as const;
    const first = await koo(...call, '--price', '--plan', '--yes');
    expect(steady(first.stderr)).to.equal(
      '✔ 由 RFS 检验模板 shop  已解析，已保存为 V1，已生成执行计划，1 处不同\n',
    );
    expect(steady(first.stdout)).to.equal(`RFS 对 1 个模板的校验结果（位于 HOST 的模拟器）：
  ✔ shop：已解析（1 个变量），已保存为 koo-proof-shop V1，已生成执行计划
模板 shop 将创建 1 个资源：
  操作  资源
  新建  huaweicloud_vpc.main
RFS 对模板 shop 的预估价格：
  资源                  价格
  huaweicloud_vpc.main  免费
以上价格为测试用的虚构价格：模拟器不了解任何资源的实际价格。
koo 与 RFS 有 1 处不同：
  shop shop/main.tf:10:3 resource/unknown-argument：koo 判为错误（huaweicloud_vpc 没有参数“bogus”。），RFS 已生成执行计划
`);
    const path = `/v1/${emulator.projectId}/template-analyses/variables`;
    const body = JSON.stringify({
      variables: [{ default: 2, name: 'size', sensitive: true }, { name: 'x' }],
    });
    await emulator.client.call('PUT', '/console/v1/faults', { faults: [{ body, kind: 'answer', path }] });
    const other = await koo(...call);
    expect(steady(other.stdout)).to.equal(`RFS 对 1 个模板的校验结果（位于 HOST 的模拟器）：
  ✔ shop：已解析（2 个变量），已存在：koo-proof-shop V1
koo 与 RFS 有 4 处不同：
  shop shop/main.tf:2:3 size.type：koo 读到 number，RFS 读到 any
  shop shop/main.tf:1:1 size.sensitive：koo 读到 false，RFS 读到 true
  shop x：只有 RFS 读到该变量
  shop shop/main.tf:10:3 resource/unknown-argument：koo 判为错误（huaweicloud_vpc 没有参数“bogus”。），RFS 已保存
`);
    expect(steady(other.stderr)).to.equal('✔ 由 RFS 检验模板 shop  已解析，已存在 V1，4 处不同\n');
  });

  it('says in Chinese which stack is left, and why', async () => {
    const { emulator, koo } = await workplace(CLEAN_SHOP);
    const path = `/v1/${emulator.projectId}/stacks`;
    const fault = { code: 'RF.EMU.INTERNAL', kind: 'status', method: 'DELETE', path, status: 400 };
    await emulator.client.call('PUT', '/console/v1/faults', { faults: [fault] });
    const { code, stdout } = await koo('template prove', 'shop', '--price', '--yes', '--lang', 'zh');
    expect(code).to.equal(3);
    expect(steady(stdout)).to.match(
      /\n资源栈 koo-price-N（UUID）可能仍然存在（位于 HOST 的模拟器拒绝了删除资源栈.*）：请用 koo stack delete koo-price-N 删除。\nkoo 与 RFS 的判断一致。\n$/,
    );
  });

  it('shows an error of the linter that RFS takes, and is not a failure', async () => {
    const files = {
      'shop/main.tf': CLEAN.replace('  cidr', '  bogus = 1\n  cidr'),
    };
    const { cwd, koo } = await workplace({ files });
    const { code, stdout } = await koo('template prove', 'shop');
    expect(code).to.equal(0);
    expect(stdout).to.match(
      /koo and RFS disagree in 1 place:\n {2}shop shop\/main\.tf:\d+:3 resource\/unknown-argument: koo reports an error \(.*\), RFS stored it\n$/,
    );
    const chinese = await koo('template prove', 'shop', '--lang', 'zh');
    expect(chinese.stdout).to.include('koo 与 RFS 有 1 处不同').and.to.include('koo 判为错误');
    // Where both say no they do not differ.
    await writeFile(path.join(cwd, 'shop/main.tf'), 'output "x" {\n');
    const both = await koo('template prove', 'shop');
    expect(both.code).to.equal(1);
    expect(both.stdout).to.include('✖ shop: rejected when parsing: ').and.to.include('koo and RFS agree');
  });

  it('exits with 1 where RFS refuses what koo lets through, and names the line', async () => {
    const { emulator, koo } = await workplace({ files: { 'shop/main.tf': SMALL } });
    const path = `/v1/${emulator.projectId}/template-analyses/variables`;
    const fault = { code: 'RF.1', kind: 'status', message: 'on template.tf line 3: no', path, status: 400 };
    await emulator.client.call('PUT', '/console/v1/faults', { faults: [fault] });
    const { code, stdout } = await koo('template prove', 'shop');
    expect(code).to.equal(1);
    expect(stdout).to.include(
      '  shop shop/main.tf:3:1 koo accepts it, RFS rejects it when parsing: on template.tf line 3: no\n',
    );
    const body = JSON.stringify({
      variables: [{ default: 2, name: 'size', sensitive: true, type: 'number' }],
    });
    await emulator.client.call('PUT', '/console/v1/faults', { faults: [{ body, kind: 'answer', path }] });
    const other = await koo('template prove', 'shop');
    expect(other.code).to.equal(0);
    expect(other.stdout).to.include('  shop shop/main.tf:1:1 size.sensitive: false in koo, true in RFS\n');
  });

  it('shows no value of a sensitive variable that RFS repeats, where it estimates no price', async () => {
    const many = `variable "phrase" {
  type      = string
  sensitive = true
}
resource "huaweicloud_vpc_eip" "ip" {
  count = 25
  publicip {
    type = "5_bgp"
  }
  bandwidth {
    name       = "shop"
    size       = 5
    share_type = "PER"
  }
}
`;
    const { cwd, koo } = await workplace({ files: { 'shop/main.tf': many } });
    // What the emulator says of so many is "25 resources are POST_PAID; at most 24 are estimated".
    await writeFile(path.join(cwd, 'own.tfvars'), 'phrase = "resources are POST_PAID"\n', { mode: 0o600 });
    const call = ['shop', '--price', '--yes', '--var-file', 'own.tfvars'];
    const { code, stderr, stdout } = await koo('template prove', ...call, '--json');
    expect(code, stderr).to.equal(0);
    expect((JSON.parse(stdout) as Proving).templates[0]!.noPrice).to.match(/25 \*\*\*; at most 24/);
    const tested = await koo('template test', ...call.filter((word) => word !== '--price'));
    expect(tested.stdout)
      .to.match(/25 \*\*\*; at most 24/)
      .and.to.not.include('POST_PAID');
  });

  it('asks nobody where nobody is, and says what a flag wants', async () => {
    const { koo, stacks } = await workplace();
    const { code, stderr } = await koo('template prove', 'shop', '--price');
    expect(code).to.equal(2);
    expect(stderr).to.include('[NEEDS_YES]').and.to.include('rfs: {stacks: allow}');
    const wrong = await koo('template prove', 'shop', '--template-uri', 'https://b.example/x.zip', '--json');
    expect(wrong.code).to.equal(2);
    expect(JSON.parse(wrong.stdout).error.code).to.equal('TEMPLATE_URI_FORM');
    expect(await stacks()).to.deep.equal([]);
  });

  it('is done by koo publish for a target whose RFS is told in koo.yaml', async () => {
    const { cwd, emulator } = await workplace({ files: { 'shop/main.tf': SMALL } });
    await writeFile(
      path.join(cwd, 'koo.yaml'),
      JSON.stringify({
        product: { access: 'saas', id: '00301-0001', name: 'Shop' },
        specs: [{ name: 'Basic', skuCode: 'basic', template: 'shop' }],
        targets: {
          own: { projectId: emulator.projectId, rfs: { url: emulator.url }, url: emulator.url },
        },
        templates: [{ key: 'shop', path: 'shop' }],
      }),
    );
    const { accessKey, secretKey } = emulator.credentials;
    const { host } = new URL(emulator.url);
    const env = { KOO_ACCESS_KEY: accessKey, KOO_SECRET_KEY: secretKey, KOO_TARGET_HOSTS: host };
    const run = await runCommand('publish', ['--target', 'own'], { cwd, env });
    expect(run.code, run.stderr).to.equal(0);
    expect(run.stderr).to.include('✔ shop: parsed (1 variable), stored as koo-proof-00301-0001-shop V1');
    const fault = {
      code: 'RF.1',
      kind: 'status',
      path: `/v1/${emulator.projectId}/template-`,
      status: 400,
    };
    await emulator.client.call('PUT', '/console/v1/faults', { faults: [fault] });
    const refused = await runCommand('publish', ['--target', 'own', '--json'], { cwd, env });
    expect(refused.code).to.equal(1);
    const told: unknown = JSON.parse(refused.stdout);
    expect(validateError(told), JSON.stringify(validateError.errors)).to.equal(true);
    expect(told).to.have.nested.property('error.code', 'RFS_REFUSES');
    expect(told).to.have.nested.property('error.proving.differences[0].kind', 'refused');
  });
});
