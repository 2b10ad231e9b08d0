import { expect } from 'chai';
import { Credentials } from '../../src/marketplace/credentials/credentials.js';
import { LostAnswerError } from '../../src/marketplace/sending/call-errors.js';
import type { Pace } from '../../src/marketplace/sending/pace.js';
import { estimatePlanPrice } from '../../src/rfs/plans/estimate-plan-price.js';
import {
  applyExecutionPlan,
  createExecutionPlan,
  deleteExecutionPlan,
  listExecutionPlans,
  listPlanItems,
} from '../../src/rfs/plans/execution-plans.js';
import { RfsClient } from '../../src/rfs/rfs-client.js';
import {
  listStackOutputs,
  listStackResources,
  showStackTemplate,
} from '../../src/rfs/stacks/stack-contents.js';
import {
  continueDeployment,
  createStack,
  deleteStack,
  deployStack,
  showStackMetadata,
  updateStack,
} from '../../src/rfs/stacks/stacks.js';
import { EventFeed } from '../../src/rfs/waiting/event-feed.js';
import { waitForPlan } from '../../src/rfs/waiting/wait-for-plan.js';
import { waitForDeletion, waitForDeployment, waitForRest } from '../../src/rfs/waiting/wait-for-stack.js';
import { emulators } from '../emulator/support/emulators.js';
import { STACK_TEMPLATE } from '../emulator/support/stack-template.js';
import { failureOf, transportTo } from '../marketplace/support/client.js';
import { foreignText } from '../../src/i18n/message.js';

const all = async <T>(list: AsyncIterable<T>): Promise<T[]> => {
  const items: T[] = [];
  for await (const item of list) items.push(item);
  return items;
};

describe('waiting for RFS', () => {
  const start = emulators();
  let now: number;
  let pauses: number[];
  /** The clock of both ends stands still but for the pauses. */
  const pace: Pace = {
    elapsed: () => now,
    random: () => 0,
    async wait(milliseconds, signal) {
      signal?.throwIfAborted();
      pauses.push(milliseconds);
      now += milliseconds;
    },
  };
  let rfs: RfsClient;

  const client = async (stackSeconds: number): Promise<RfsClient> => {
    const clock = () => new Date(now);
    const { credentials, projectId, url } = await start({ now: clock, stackSeconds });
    const transport = transportTo(url, { credentials: new Credentials(credentials, 'the test'), now: clock });
    return new RfsClient({ projectId, transport });
  };

  beforeEach(async () => {
    now = Date.parse('2026-03-01T12:00:00Z');
    pauses = [];
    rfs = await client(60);
  });

  const stack = { stack_name: 's' };
  const plan = { ...stack, execution_plan_name: 'p' };
  const template = { template_body: STACK_TEMPLATE };
  const variables = { vars_body: 'password = "planted"\n' };

  it('goes through a plan, its price, its deployment and its end, and looks less and less often', async () => {
    const { stack_id } = await createStack(rfs, { ...stack, description: 'First' });
    await createExecutionPlan(
      rfs,
      { ...stack, stack_id },
      { ...template, ...variables, execution_plan_name: 'p' },
    );
    expect(await waitForPlan(rfs, plan, { pace })).to.deep.include({ status: 'AVAILABLE' });
    expect(pauses.slice(0, 3)).to.deep.equal([1000, 1500, 2250]);
    expect(Math.max(...pauses)).to.equal(15_000);
    expect(await all(listExecutionPlans(rfs, stack))).to.have.length(1);
    expect(await listPlanItems(rfs, plan)).to.have.length(7);
    expect(await estimatePlanPrice(rfs, plan)).to.include({ currency: 'CNY' });

    const { deployment_id } = await applyExecutionPlan(rfs, { ...plan, stack_id });
    const told: string[] = [];
    const feed = new EventFeed(rfs, stack, ({ event_message = '' }) => told.push(event_message));
    const onLook = () => feed.look({ deployment_id });
    expect(await waitForDeployment(rfs, stack, { onLook, pace })).to.include({
      status: 'DEPLOYMENT_COMPLETE',
    });
    expect(told).to.have.length(16);
    expect(told.slice(0, 3)).to.deep.equal([
      'Deployment begins.',
      'huaweicloud_vpc.main: begun',
      'huaweicloud_vpc.main: done',
    ]);
    expect(told.at(-1)).to.equal('Apply complete! Resources: 7 added, 0 changed, 0 destroyed.');
    expect((await all(listStackOutputs(rfs, stack)))[1]).to.include({
      name: 'password',
      value: '<sensitive>',
    });
    expect(await all(listStackResources(rfs, stack))).to.have.length(7);
    expect(Buffer.from(await showStackTemplate(rfs, stack)).toString()).to.equal(STACK_TEMPLATE);

    await deleteExecutionPlan(rfs, plan);
    await deleteStack(rfs, { ...stack, stack_id });
    await waitForDeletion(rfs, { ...stack, stack_id }, { pace });
    expect(await failureOf(showStackMetadata(rfs, stack))).to.include({ status: 404 });
  });

  it('tells why a plan cannot be made', async () => {
    await createStack(rfs, stack);
    await createExecutionPlan(rfs, stack, { ...template, execution_plan_name: 'p' });
    const error = await failureOf(waitForPlan(rfs, plan, { pace }));
    expect(error).to.include({
      code: 'CREATION_FAILED',
      kind: 'refused',
      message:
        'RFS cannot create the execution plan (CREATION_FAILED): No value for the required variable "password".',
    });
  });

  it('tells why a deployment failed, and one that is rolled back has failed too', async () => {
    await createStack(rfs, stack);
    const broken = { template_body: 'resource "huaweicloud_vpc" "v" {\n  name = "EMU-FAIL"\n}\n' };
    await deployStack(rfs, stack, broken);
    expect(await failureOf(waitForDeployment(rfs, stack, { pace }))).to.include({
      code: 'DEPLOYMENT_FAILED',
      kind: 'refused',
    });
    await updateStack(rfs, stack, { enable_auto_rollback: true });
    await continueDeployment(rfs, stack);
    expect(await failureOf(waitForDeployment(rfs, stack, { pace }))).to.include({
      code: 'ROLLBACK_COMPLETE',
    });
    expect(await waitForRest(rfs, stack, { pace })).to.include({ status: 'ROLLBACK_COMPLETE' });
  });

  it('tells what could not be deleted', async () => {
    await createStack(rfs, stack);
    await deployStack(rfs, stack, {
      template_body: 'resource "huaweicloud_vpc" "v" {\n  name = "EMU-STUCK"\n}\n',
    });
    await waitForDeployment(rfs, stack, { pace });
    await deleteStack(rfs, stack);
    const error = await failureOf(waitForDeletion(rfs, stack, { pace }));
    expect(error).to.include({ code: 'DELETION_FAILED', kind: 'refused' });
    expect(error.message).to.match(
      /^The deletion of the stack s failed \(DELETION_FAILED\): huaweicloud_vpc\.v: /,
    );
  });

  it('gives up when patience is at its end', async () => {
    rfs = await client(10_000);
    await createStack(rfs, { ...stack, ...template, ...variables });
    const error = await failureOf(waitForDeployment(rfs, stack, { pace, timeoutMs: 120_000 }));
    expect(error).to.include({
      code: 'STILL_IN_PROGRESS',
      kind: 'environment',
      message: 'After 2 minutes the stack s is not done (DEPLOYMENT_IN_PROGRESS).',
    });
    expect(pauses.reduce((sum, pause) => sum + pause, 0)).to.equal(120_000);
  });

  it('stops when it is told to', async () => {
    await createStack(rfs, { ...stack, ...template, ...variables });
    const abort = new AbortController();
    const reason = new Error('stopped');
    const stopping: Pace = { ...pace, wait: async () => abort.abort(reason) };
    const error = await waitForDeployment(rfs, stack, { pace: stopping, signal: abort.signal }).catch(
      (thrown: unknown) => thrown,
    );
    expect(error).to.equal(reason);
  });

  it('bears a network that fails now and then, and not for ever', async () => {
    await createStack(rfs, { ...stack, ...template, ...variables });
    let failures = 0;
    let most = 3;
    const { transport } = rfs;
    const send = transport.send.bind(transport);
    transport.send = (call) =>
      failures++ < most
        ? Promise.reject(new LostAnswerError('NO_ANSWER', foreignText(`${call.title} is lost`)))
        : send(call);
    expect(await waitForDeployment(rfs, stack, { pace })).to.include({ status: 'DEPLOYMENT_COMPLETE' });
    failures = 0;
    most = 9;
    expect(await failureOf(waitForDeployment(rfs, stack, { pace }))).to.include({ code: 'NO_ANSWER' });
    expect(failures).to.equal(4);
  });
});
