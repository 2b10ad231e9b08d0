import { expect } from 'chai';
import { emulators, type TestEmulator } from './support/emulators.js';
import { TEMPLATE } from './support/flows.js';
import { type HttpAnswer, httpCall } from './support/http-call.js';
import { zipOf } from './support/packages.js';
import { STACK_TEMPLATE } from './support/stack-template.js';

const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/;

describe('stacks and plans of the emulator', () => {
  const start = emulators();
  let emulator: TestEmulator;
  let now = Date.parse('2026-03-01T12:00:00Z');
  const pass = (seconds: number): void => {
    now += seconds * 1000;
  };

  before(async () => {
    emulator = await start({ now: () => new Date(now), stackSeconds: 60 });
  });

  const call = (method: string, path: string, content?: unknown): Promise<HttpAnswer> =>
    emulator.client.rfs(method, `/v1/${emulator.projectId}/stacks${path}`, content);
  const said = ({ json, status }: HttpAnswer) => ({ code: json?.error_code, status });
  const empty = async (name: string, more: object = {}): Promise<string> =>
    (await call('POST', '', { stack_name: name, ...more })).json.stack_id;
  const deployed = async (name: string, text: string, more: object = {}): Promise<HttpAnswer> => {
    const answer = await call('POST', '', { stack_name: name, template_body: text, ...more });
    pass(60);
    return answer;
  };
  const status = async (name: string): Promise<unknown> =>
    (await call('GET', `/${name}/metadata`)).json.status;
  const PASSWORD = [{ var_key: 'password', var_value: 'Planted-0123456789' }];

  it('lead a stack through its life', async () => {
    const created = await call('POST', '', { description: 'First', stack_name: '栈-life' });
    expect(created.status).to.equal(201);
    expect(created.json).to.have.all.keys('stack_id');
    expect(created.json.stack_id).to.match(UUID);
    const path = `/${encodeURIComponent('栈-life')}`;
    const { json: metadata } = await call('GET', `${path}/metadata`);
    expect(metadata).to.deep.equal({
      agencies: [],
      create_time: '2026-03-01T12:00:00Z',
      description: 'First',
      enable_auto_rollback: false,
      enable_deletion_protection: false,
      stack_id: created.json.stack_id,
      stack_name: '栈-life',
      status: 'CREATION_COMPLETE',
      update_time: '2026-03-01T12:00:00Z',
    });
    expect(said(await call('GET', `${path}/templates`))).to.deep.equal({
      code: 'RF.EMU.NOT_FOUND',
      status: 404,
    });

    const plan = { execution_plan_name: 'first', template_body: STACK_TEMPLATE, vars_structure: PASSWORD };
    const planned = await call('POST', `${path}/execution-plans`, { ...plan, vars_body: 'nodes = 1\n' });
    expect(planned.status).to.equal(201);
    const planPath = `${path}/execution-plans/first`;
    expect((await call('GET', `${planPath}/metadata`)).json).to.include({ status: 'CREATION_IN_PROGRESS' });
    expect((await call('GET', planPath)).json).to.deep.equal({ execution_plan_items: [] });
    expect(said(await call('DELETE', planPath))).to.deep.equal({ code: 'RF.EMU.STATE', status: 403 });
    pass(60);
    expect((await call('GET', `${planPath}/metadata`)).json).to.deep.include({
      execution_plan_id: planned.json.execution_plan_id,
      status: 'AVAILABLE',
      summary: { resource_add: 6, resource_delete: 0, resource_import: 0, resource_update: 0 },
      vars_body: 'nodes = 1\n',
    });
    const { execution_plan_items: items } = (await call('GET', planPath)).json;
    expect(
      items.map((item: any) => [item.action, item.resource_type, item.resource_name, item.index]),
    ).to.deep.equal([
      ['ADD', 'huaweicloud_vpc', 'main', undefined],
      ['ADD', 'huaweicloud_compute_instance', 'node', '0'],
      ['ADD', 'huaweicloud_evs_volume', 'data', 'a'],
      ['ADD', 'huaweicloud_evs_volume', 'data', 'b'],
      ['ADD', 'huaweicloud_vpc_eip', 'ip', undefined],
      ['ADD', 'huaweicloud_dns_recordset', 'record', undefined],
    ]);
    expect(items[1].attributes).to.deep.equal([
      { name: 'name', previous_value: '', target_value: 'shop-0' },
      { name: 'flavor_id', previous_value: '', target_value: 's6.large.2' },
      { name: 'system_disk_size', previous_value: '', target_value: '40' },
      { name: 'admin_pass', previous_value: '', target_value: '<sensitive>' },
    ]);

    const applied = await call('POST', planPath, { execution_plan_id: planned.json.execution_plan_id });
    expect(applied.status).to.equal(202);
    expect(await status('栈-life')).to.equal('DEPLOYMENT_IN_PROGRESS');
    expect((await call('GET', `${planPath}/metadata`)).json.status).to.equal('APPLY_IN_PROGRESS');
    expect((await call('GET', `${path}/outputs`)).json.outputs).to.deep.equal([]);
    pass(30);
    const events = `${path}/events?deployment_id=${applied.json.deployment_id}`;
    const halfway = (await call('GET', events)).json.stack_events;
    expect(halfway[0]).to.deep.equal({
      event_message: 'huaweicloud_evs_volume.data[b]: begun',
      event_type: 'CREATION_IN_PROGRESS',
      resource_key: 'b',
      resource_name: 'data',
      resource_type: 'huaweicloud_evs_volume',
      time: '2026-03-01T12:01:30Z',
    });
    for (const [method, where, body] of [
      ['DELETE', path],
      ['POST', `${path}/execution-plans`, { ...plan, execution_plan_name: 'second' }],
      ['POST', `${path}/deployments`, { template_body: TEMPLATE }],
    ] as Array<[string, string, object?]>) {
      expect(said(await call(method, where, body)), `${method} ${where}`).to.deep.equal({
        code: 'RF.EMU.STATE',
        status: 403,
      });
    }

    expect(said(await call('POST', planPath, {}))).to.deep.equal({ code: 'RF.10012542', status: 403 });
    pass(30);
    expect(await status('栈-life')).to.equal('DEPLOYMENT_COMPLETE');
    expect((await call('GET', `${planPath}/metadata`)).json).to.include({
      apply_time: '2026-03-01T12:01:00Z',
      status: 'APPLIED',
    });
    expect((await call('GET', events)).json.stack_events[0]).to.include({
      event_message: 'Apply complete! Resources: 6 added, 0 changed, 0 destroyed.',
      event_type: 'SUMMARY',
    });
    expect((await call('GET', `${path}/outputs`)).json.outputs).to.deep.equal([
      {
        description: 'Name of the network.',
        name: 'vpc',
        sensitive: false,
        type: 'string',
        value: '"shop-vpc"',
      },
      { name: 'password', sensitive: true, type: 'string', value: '<sensitive>' },
    ]);
    const { stack_resources: resources } = (await call('GET', `${path}/resources`)).json;
    expect(resources[1]).to.deep.include({
      index_key: '0',
      logical_resource_name: 'node',
      logical_resource_type: 'huaweicloud_compute_instance',
      physical_resource_name: 'shop-0',
      resource_status: 'CREATION_COMPLETE',
    });
    expect(resources[1].resource_attributes).to.deep.include({ key: 'admin_pass', value: '<sensitive>' });
    const template = await call('GET', `${path}/templates`);
    expect(template.status).to.equal(307);
    expect((await httpCall(template.headers.location!)).text).to.equal(STACK_TEMPLATE);

    expect((await call('DELETE', `${path}?stack_id=${created.json.stack_id}`)).status).to.equal(204);
    expect(await status('栈-life')).to.equal('DELETION_IN_PROGRESS');
    pass(60);
    expect(said(await call('GET', `${path}/metadata`))).to.deep.equal({
      code: 'RF.EMU.NOT_FOUND',
      status: 404,
    });
  });

  it('change a stack by what is new, changed and gone in its template', async () => {
    const vpc = (name: string, cidr: string) =>
      `resource "huaweicloud_vpc" "${name}" {\n  name = "${name}"\n  cidr = "${cidr}"\n}\n`;
    await deployed('change', vpc('one', '10.0.0.0/8') + vpc('two', '10.0.0.0/8'));
    const text = vpc('two', '10.0.0.0/16') + vpc('three', '10.0.0.0/8');
    await call('POST', '/change/execution-plans', { execution_plan_name: 'p', template_body: text });
    pass(60);
    const { execution_plan_items: items } = (await call('GET', '/change/execution-plans/p')).json;
    expect(items.map((item: any) => [item.action, item.resource_name])).to.deep.equal([
      ['UPDATE', 'two'],
      ['ADD', 'three'],
      ['DELETE', 'one'],
    ]);
    expect(items[0].attributes).to.deep.equal([
      { name: 'cidr', previous_value: '10.0.0.0/8', target_value: '10.0.0.0/16' },
    ]);
    const before = (await call('GET', '/change/resources')).json.stack_resources;
    await call('POST', '/change/execution-plans/p', {});
    pass(60);
    const after = (await call('GET', '/change/resources')).json.stack_resources;
    expect(after.map((one: any) => one.logical_resource_name)).to.deep.equal(['two', 'three']);
    expect(after[0].physical_resource_id).to.equal(before[1].physical_resource_id);
  });

  it('make every other plan void by a deployment', async () => {
    await empty('void');
    for (const name of ['one', 'two'])
      await call('POST', '/void/execution-plans', {
        execution_plan_name: name,
        template_body: TEMPLATE,
        vars_body: 'asset_id = "a"',
      });
    pass(60);
    expect((await call('POST', '/void/execution-plans/one', {})).status).to.equal(202);
    pass(60);
    const refused = await call('POST', '/void/execution-plans/two', {});
    expect(said(refused)).to.deep.equal({ code: 'RF.10012542', status: 403 });
    expect(refused.json.error_msg).to.include('something was deployed after it was made');
    const { execution_plans: plans } = (await call('GET', '/void/execution-plans')).json;
    expect(plans.map((plan: any) => [plan.execution_plan_name, plan.status])).to.deep.equal([
      ['one', 'APPLIED'],
      ['two', 'AVAILABLE'],
    ]);
    expect((await call('DELETE', '/void/execution-plans/two')).status).to.equal(204);
  });

  describe('fail to make a plan', () => {
    before(() => empty('failing'));
    const table: Array<[title: string, body: object, message: string]> = [
      ['without a value', { vars_body: '' }, 'No value for the required variable "password".'],
      [
        'with a value of another type',
        { vars_body: 'password = "p"\nnodes = "x"' },
        'The value of the variable "nodes" is of another type.',
      ],
      [
        'with a value that a validation refuses',
        { vars_body: 'password = "p"\nnodes = 9' },
        'Invalid value for the variable "nodes": At most 8 nodes.',
      ],
    ];
    for (const [title, body, message] of table) {
      it(title, async () => {
        const name = title.replaceAll(' ', '-');
        await call('POST', '/failing/execution-plans', {
          execution_plan_name: name,
          template_body: STACK_TEMPLATE,
          ...body,
        });
        pass(60);
        expect((await call('GET', `/failing/execution-plans/${name}/metadata`)).json).to.include({
          status: 'CREATION_FAILED',
          status_message: message,
        });
        expect(said(await call('POST', `/failing/execution-plans/${name}`, {}))).to.deep.equal({
          code: 'RF.10012542',
          status: 403,
        });
        expect(said(await call('GET', `/failing/execution-plans/${name}/prices`))).to.deep.equal({
          code: 'RF.EMU.STATE',
          status: 403,
        });
      });
    }
  });

  describe('fail to deploy on demand', () => {
    const broken = `${STACK_TEMPLATE}resource "huaweicloud_vpc" "last" {\n  name = "EMU-FAIL-here"\n}\n`;

    it('and stand still, until it is continued', async () => {
      await deployed('fail', broken, { vars_structure: PASSWORD });
      const { json } = await call('GET', '/fail/metadata');
      expect(json.status).to.equal('DEPLOYMENT_FAILED');
      expect(json.status_message).to.match(/^huaweicloud_vpc\.last: .*EMU-FAIL/);
      const { stack_events: events } = (await call('GET', '/fail/events')).json;
      expect(events.slice(0, 2).map((event: any) => event.event_type)).to.deep.equal([
        'ERROR',
        'CREATION_FAILED',
      ]);
      expect((await call('GET', '/fail/resources')).json.stack_resources).to.have.length(7);
      expect((await call('POST', '/fail/continuations', {})).status).to.equal(202);
      expect(said(await call('POST', '/fail/continuations', {}))).to.deep.equal({
        code: 'RF.EMU.STATE',
        status: 403,
      });
      pass(60);
      expect(await status('fail')).to.equal('DEPLOYMENT_FAILED');
    });

    it('and go back, with auto-rollback', async () => {
      await deployed('back', broken, { enable_auto_rollback: true, vars_structure: PASSWORD });
      expect(await status('back')).to.equal('ROLLBACK_COMPLETE');
      expect((await call('GET', '/back/resources')).json.stack_resources).to.deep.equal([]);
    });

    it('for want of a variable', async () => {
      await deployed('want', STACK_TEMPLATE);
      expect((await call('GET', '/want/metadata')).json).to.include({
        status: 'DEPLOYMENT_FAILED',
        status_message: 'No value for the required variable "password".',
      });
    });

    it('and keep what cannot be deleted', async () => {
      await deployed('stuck', 'resource "huaweicloud_vpc" "a" {\n  name = "EMU-STUCK"\n}\n');
      await call('DELETE', '/stuck');
      pass(60);
      expect(await status('stuck')).to.equal('DELETION_FAILED');
      expect((await call('GET', '/stuck/resources')).json.stack_resources).to.have.length(1);
    });
  });

  it('do not delete what is protected', async () => {
    await empty('safe', { enable_deletion_protection: true });
    expect(said(await call('DELETE', '/safe'))).to.deep.equal({ code: 'RF.EMU.PROTECTED', status: 403 });
    const change = { description: 'x', enable_auto_rollback: true, enable_deletion_protection: false };
    expect((await call('PATCH', '/safe', change)).status).to.equal(204);
    expect((await call('GET', '/safe/metadata')).json).to.include(change);
    expect((await call('DELETE', '/safe')).status).to.equal(204);
  });

  it('estimate prices that are invented, and say what they do not estimate', async () => {
    await empty('price');
    await call('POST', '/price/execution-plans', {
      execution_plan_name: 'p',
      template_body: STACK_TEMPLATE,
      vars_body: 'password = "p"\nnodes = 1',
    });
    pass(60);
    const { json } = await call('GET', '/price/execution-plans/p/prices');
    const monthly = {
      charge_mode: 'PRE_PAID',
      discount: 9,
      original_price: 90,
      period_count: 3,
      period_type: 'MONTH',
      sale_price: 81,
    };
    const volume = { resource_name: 'data', resource_type: 'huaweicloud_evs_volume', supported: true };
    expect(json).to.deep.equal({
      currency: 'CNY',
      items: [
        {
          resource_name: 'main',
          resource_price: [{ charge_mode: 'FREE', discount: 0, original_price: 0, sale_price: 0 }],
          resource_type: 'huaweicloud_vpc',
          supported: true,
        },
        {
          index: '0',
          resource_name: 'node',
          resource_price: [
            {
              charge_mode: 'POST_PAID',
              discount: 0.09,
              original_price: 0.9,
              period_count: 1,
              period_type: 'HOUR',
              sale_price: 0.81,
            },
          ],
          resource_type: 'huaweicloud_compute_instance',
          supported: true,
        },
        { ...volume, index: 'a', resource_price: [monthly] },
        { ...volume, index: 'b', resource_price: [monthly] },
        {
          resource_name: 'ip',
          resource_price: [
            {
              charge_mode: 'POST_PAID',
              discount: 0.01,
              original_price: 0.1,
              period_count: 1,
              period_type: 'HOUR',
              sale_price: 0.09,
            },
          ],
          resource_type: 'huaweicloud_vpc_eip',
          supported: true,
        },
        {
          resource_name: 'record',
          resource_type: 'huaweicloud_dns_recordset',
          supported: false,
          unsupported_message: 'The price of huaweicloud_dns_recordset cannot be estimated.',
        },
      ],
    });
  });

  it('estimate no price without what it needs, of what is sensitive, and of more than RFS does', async () => {
    await empty('needs');
    const plan = async (name: string, text: string): Promise<HttpAnswer> => {
      await call('POST', '/needs/execution-plans', {
        execution_plan_name: name,
        template_body: text,
        vars_body: 'secret = "1"',
      });
      pass(60);
      return call('GET', `/needs/execution-plans/${name}/prices`);
    };
    const volume = (size: string) =>
      `variable "secret" {\n  sensitive = true\n}\nresource "huaweicloud_evs_volume" "v" {\n${size}}\n`;
    const reason = async (name: string, text: string) =>
      (await plan(name, text)).json.items[0].unsupported_message;
    expect(await reason('none', volume(''))).to.include('needs size, which is not given');
    expect(await reason('later', volume('  size = data.a.b.c\n'))).to.include(
      'known after the deployment only',
    );
    expect(await reason('hidden', volume('  size = var.secret\n'))).to.include('size, which is sensitive');
    const many = await plan('many', volume('  count = 25\n  size = 1\n'));
    expect(said(many)).to.deep.equal({ code: 'RF.EMU.INVALID', status: 400 });
    expect(many.json.error_msg).to.include('at most 24');
  });

  it('look into local modules', async () => {
    const zip = await zipOf({
      'main.tf':
        'module "net" {\n  source = "./modules/net"\n  count  = 2\n  name   = "n${count.index}"\n}\n',
      'modules/net/main.tf': 'variable "name" {}\nresource "huaweicloud_vpc" "v" {\n  name = var.name\n}\n',
    });
    const { json } = await emulator.client.putObject('modules.zip', zip);
    await empty('modules');
    await call('POST', '/modules/execution-plans', { execution_plan_name: 'p', template_uri: json.uri });
    pass(60);
    const { execution_plan_items: items } = (await call('GET', '/modules/execution-plans/p')).json;
    expect(items.map((item: any) => item.attributes[0].target_value)).to.deep.equal(['n0', 'n1']);
  });

  describe('refuse', () => {
    before(() => empty('there'));
    const plan = (more: object) => [
      'POST',
      '/there/execution-plans',
      { execution_plan_name: 'p', template_body: TEMPLATE, ...more },
    ];
    const many = Array.from({ length: 101 }, (_, index) => ({ var_key: `v${index}`, var_value: 'x' }));
    const other = '00000000-0000-4000-8000-000000000000';
    const table: Array<[title: string, call: unknown[], code: string, status: number]> = [
      ['a stack without a name', ['POST', '', {}], 'RF.10011001', 400],
      ['a stack with an unknown parameter', ['POST', '', { stack_name: 'x', vars: 1 }], 'RF.10011002', 400],
      ['a stack with a digit first', ['POST', '', { stack_name: '1x' }], 'RF.EMU.INVALID', 400],
      ['a name of 129 characters', ['POST', '', { stack_name: 'x'.repeat(129) }], 'RF.EMU.INVALID', 400],
      [
        'a description that is too long',
        ['POST', '', { description: 'x'.repeat(1025), stack_name: 'x' }],
        'RF.EMU.INVALID',
        400,
      ],
      ['a stack that is there', ['POST', '', { stack_name: 'there' }], 'RF.EMU.EXISTS', 409],
      [
        'eleven agencies',
        ['POST', '', { agencies: many.slice(0, 11).map(() => ({ provider_name: 'p' })), stack_name: 'x' }],
        'RF.EMU.INVALID',
        400,
      ],
      [
        'a flag that is none',
        ['POST', '', { enable_auto_rollback: 'yes', stack_name: 'x' }],
        'RF.EMU.INVALID',
        400,
      ],
      ['a stack that is not there', ['GET', '/nobody/metadata'], 'RF.EMU.NOT_FOUND', 404],
      ['the id of another stack', ['GET', `/there/metadata?stack_id=${other}`], 'RF.EMU.INVALID', 400],
      [
        'a deployment that is not there',
        ['GET', `/there/events?deployment_id=${other}`],
        'RF.EMU.NOT_FOUND',
        404,
      ],
      ['a continuation of what did not fail', ['POST', '/there/continuations', {}], 'RF.EMU.STATE', 403],
      [
        'a plan without a template',
        ['POST', '/there/execution-plans', { execution_plan_name: 'p' }],
        'RF.10011001',
        400,
      ],
      ['a plan without a name', plan({ execution_plan_name: undefined }), 'RF.10011001', 400],
      [
        'a plan with a name of 256 characters',
        plan({ execution_plan_name: 'x'.repeat(256) }),
        'RF.EMU.INVALID',
        400,
      ],
      [
        'a plan of a stack that is not there',
        ['POST', '/nobody/execution-plans', { execution_plan_name: 'p', template_body: TEMPLATE }],
        'RF.EMU.NOT_FOUND',
        404,
      ],
      ['101 variables', plan({ vars_structure: many }), 'RF.EMU.INVALID', 400],
      ['a variable twice in one', plan({ vars_structure: [many[0], many[0]] }), 'RF.EMU.INVALID', 400],
      ['a variable in two', plan({ vars_body: 'v0 = 1', vars_structure: [many[0]] }), 'RF.EMU.INVALID', 400],
      [
        'a value that is no string',
        plan({ vars_structure: [{ var_key: 'v', var_value: 1 }] }),
        'RF.EMU.INVALID',
        400,
      ],
      [
        'an encryption without a key',
        plan({ vars_structure: [{ encryption: { kms: { id: 'k' } }, var_key: 'v', var_value: 'x' }] }),
        'RF.10011001',
        400,
      ],
      ['variables that are no tfvars', plan({ vars_body: 'a = [' }), 'RF.EMU.INVALID', 400],
      ['variables that are computed', plan({ vars_body: 'a = upper("x")' }), 'RF.EMU.INVALID', 400],
      [
        'variables at another address',
        plan({ vars_uri: 'https://example.com/x.tfvars' }),
        'RF.EMU.INVALID',
        400,
      ],
      ['a plan that is not there', ['GET', '/there/execution-plans/nobody'], 'RF.EMU.NOT_FOUND', 404],
    ];
    for (const [title, [method, path, body], code, wanted] of table) {
      it(title, async () => {
        const answer = await call(method as string, path as string, body);
        expect(said(answer)).to.deep.equal({ code, status: wanted });
      });
    }

    it('the id of another plan, and a plan of the same name', async () => {
      const [method, path, body] = plan({ vars_body: 'asset_id = "a"' }) as [string, string, object];
      expect((await call(method, path, body)).status).to.equal(201);
      expect(said(await call(method, path, body))).to.deep.equal({ code: 'RF.EMU.EXISTS', status: 409 });
      expect(said(await call('GET', `${path}/p/metadata?execution_plan_id=${other}`))).to.deep.equal({
        code: 'RF.EMU.INVALID',
        status: 400,
      });
    });
  });

  it('hold more than one hundred of nothing', async () => {
    const full = await start({ now: () => new Date(now) });
    const post = (path: string, content: object) =>
      full.client.rfs('POST', `/v1/${full.projectId}/stacks${path}`, content);
    for (let number = 0; number < 100; number += 1)
      expect((await post('', { stack_name: `s${number}` })).status).to.equal(201);
    expect(said(await post('', { stack_name: 's100' }))).to.deep.equal({ code: 'RF.EMU.QUOTA', status: 403 });
    const plan = (number: number) =>
      post('/s0/execution-plans', { execution_plan_name: `p${number}`, template_body: '# nothing\n' });
    for (let number = 0; number < 100; number += 1) expect((await plan(number)).status).to.equal(201);
    expect(said(await plan(100))).to.deep.equal({ code: 'RF.EMU.QUOTA', status: 403 });
  });
});
