import { expect } from 'chai';
import { emulators } from './support/emulators.js';
import { ForeignClient } from './support/foreign-client.js';
import { STACK_TEMPLATE } from './support/stack-template.js';

const VERSION = 'resource "huaweicloud_vpc" "v" {\n  name = "n"\n}\n';

describe('Huawei’s SDK as a client of the emulator’s RFS', () => {
  const start = emulators();

  it('makes every call that koo makes', async () => {
    const { credentials, projectId, url } = await start();
    const client = new ForeignClient(url, credentials, projectId);
    const call = async (
      [method, route]: [string, string],
      parameters: { data?: object; pathParams?: Record<string, string>; queryParams?: object } = {},
    ): Promise<any> => {
      const answer = await client.rfs(method, route, parameters);
      expect(answer, `${method} ${route}: ${JSON.stringify(answer)}`).to.not.have.property('errorCode');
      return answer;
    };

    const analyses = '/template-analyses/variables';
    const parsed = await call(['POST', analyses], { data: { template_body: STACK_TEMPLATE } });
    expect(parsed.variables.map(({ name }: { name: string }) => name)).to.deep.equal([
      'name',
      'nodes',
      'password',
    ]);

    const template = { template_name: '模板-1' };
    await call(['POST', '/templates'], { data: { ...template, template_body: STACK_TEMPLATE } });
    expect((await call(['GET', '/templates'], { queryParams: { limit: 5 } })).templates).to.have.length(1);
    const one = { pathParams: template };
    const versions = '/templates/{template_name}/versions';
    expect(await call(['POST', versions], { ...one, data: { template_body: VERSION } })).to.include({
      version_id: 'V2',
    });
    expect((await call(['GET', versions], one)).versions).to.have.length(2);
    await call(['GET', '/templates/{template_name}/metadata'], one);
    await call(['PATCH', '/templates/{template_name}/metadata'], {
      ...one,
      data: { template_description: 'x' },
    });
    const second = { pathParams: { ...template, version_id: 'V2' } };
    await call(['GET', `${versions}/{version_id}/metadata`], second);
    await call(['GET', `${versions}/{version_id}`], second);
    await call(['DELETE', `${versions}/{version_id}`], second);
    await call(['DELETE', '/templates/{template_name}'], one);

    const created = await call(['POST', '/stacks'], { data: { description: 'd', stack_name: 's' } });
    const stack = { pathParams: { stack_name: 's' } };
    expect((await call(['GET', '/stacks'])).stacks).to.have.length(1);
    const queried = { ...stack, queryParams: { stack_id: created.stack_id } };
    expect(await call(['GET', '/stacks/{stack_name}/metadata'], queried)).to.include({
      status: 'CREATION_COMPLETE',
    });
    await call(['PATCH', '/stacks/{stack_name}'], { ...stack, data: { enable_auto_rollback: false } });
    const plans = '/stacks/{stack_name}/execution-plans';
    const secret = {
      encryption: { kms: { cipher_text: 'Y2lwaGVy', id: 'key' } },
      var_key: 'password',
      var_value: 'x',
    };
    await call(['POST', plans], {
      ...stack,
      data: {
        execution_plan_name: 'p',
        template_body: STACK_TEMPLATE,
        vars_body: 'nodes = 1',
        vars_structure: [secret],
      },
    });
    expect((await call(['GET', plans], stack)).execution_plans).to.have.length(1);
    const plan = { pathParams: { execution_plan_name: 'p', stack_name: 's' } };
    const metadata = await call(['GET', `${plans}/{execution_plan_name}/metadata`], plan);
    expect(metadata).to.deep.include({
      status: 'AVAILABLE',
      vars_body: 'nodes = 1',
      vars_structure: [secret],
    });
    expect((await call(['GET', `${plans}/{execution_plan_name}`], plan)).execution_plan_items).to.have.length(
      6,
    );
    expect(await call(['GET', `${plans}/{execution_plan_name}/prices`], plan)).to.include({
      currency: 'CNY',
    });
    const { deployment_id } = await call(['POST', `${plans}/{execution_plan_name}`], { ...plan, data: {} });
    const events = await call(['GET', '/stacks/{stack_name}/events'], {
      ...stack,
      queryParams: { deployment_id },
    });
    expect(events.stack_events[0]).to.include({ event_type: 'SUMMARY' });
    expect((await call(['GET', '/stacks/{stack_name}/outputs'], stack)).outputs).to.have.length(2);
    expect((await call(['GET', '/stacks/{stack_name}/resources'], stack)).stack_resources).to.have.length(6);
    await call(['GET', '/stacks/{stack_name}/templates'], stack);
    await call(['DELETE', `${plans}/{execution_plan_name}`], plan);
    const broken = VERSION.replace('"n"', '"EMU-FAIL"');
    await call(['POST', '/stacks/{stack_name}/deployments'], { ...stack, data: { template_body: broken } });
    await call(['POST', '/stacks/{stack_name}/continuations'], { ...stack, data: {} });
    await call(['DELETE', '/stacks/{stack_name}'], stack);
  });
});
