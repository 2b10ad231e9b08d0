import { expect } from 'chai';
import { showPlanMetadata } from '../../src/rfs/plans/execution-plans.js';
import { ensurePlanApplied, ensurePlan, ensurePlanDeleted } from '../../src/rfs/plans/ensure-plan.js';
import type { RfsClient } from '../../src/rfs/rfs-client.js';
import { ensureStack, ensureStackDeleted } from '../../src/rfs/stacks/ensure-stack.js';
import { listStackEvents } from '../../src/rfs/stacks/stack-contents.js';
import { createStack, listStacks } from '../../src/rfs/stacks/stacks.js';
import { failureOf } from '../marketplace/support/client.js';
import { lossyClients } from './support/lossy-clients.js';

const PLAN = {
  execution_plan_name: 'p',
  template_body: 'resource "huaweicloud_vpc" "v" {\n  name = "n"\n}\n',
};

describe('stacks and plans that are made once although an answer is lost', () => {
  const clients = lossyClients();
  const stack = { description: 'ours', stack_name: 's' };
  const stacksOf = async (rfs: RfsClient): Promise<string[]> => {
    const names: string[] = [];
    for await (const { stack_name } of listStacks(rfs)) names.push(stack_name);
    return names;
  };

  for (const mode of ['before', 'after'] as const) {
    it(`a stack, its answer lost ${mode} it was made`, async () => {
      const { direct, lossy } = await clients(mode);
      expect(await ensureStack(lossy, stack)).to.have.all.keys('stack_id');
      expect(await stacksOf(direct)).to.deep.equal(['s']);
    });

    it(`a plan, its answer lost ${mode} it was made`, async () => {
      const { direct, lossy } = await clients(mode);
      await createStack(direct, stack);
      const { execution_plan_id } = await ensurePlan(lossy, stack, PLAN);
      const found = await showPlanMetadata(direct, { ...stack, execution_plan_name: 'p' });
      expect(found).to.include({ execution_plan_id, status: 'AVAILABLE' });
    });

    it(`an applied plan, its answer lost ${mode} it was begun`, async () => {
      const { direct, lossy } = await clients(mode);
      await createStack(direct, stack);
      await ensurePlan(direct, stack, PLAN);
      const { deployment_id } = await ensurePlanApplied(lossy, { ...stack, execution_plan_name: 'p' });
      expect(deployment_id === undefined).to.equal(mode === 'after');
      const summaries: unknown[] = [];
      for await (const { event_message, event_type } of listStackEvents(direct, stack))
        if (event_type === 'SUMMARY') summaries.push(event_message);
      expect(summaries).to.have.length(1);
    });

    it(`a deleted plan, its answer lost ${mode} it was deleted`, async () => {
      const { direct, lossy } = await clients(mode);
      await createStack(direct, stack);
      await ensurePlan(direct, stack, PLAN);
      await ensurePlanDeleted(lossy, { ...stack, execution_plan_name: 'p' });
      const gone = showPlanMetadata(direct, { ...stack, execution_plan_name: 'p' });
      expect(await failureOf(gone)).to.include({ status: 404 });
    });

    it(`a deleted stack, its answer lost ${mode} it was deleted`, async () => {
      const { direct, lossy } = await clients(mode);
      const { stack_id } = await createStack(direct, stack);
      await ensureStackDeleted(lossy, { stack_id, stack_name: 's' });
      expect(await stacksOf(direct)).to.deep.equal([]);
    });
  }

  it('a stack of that name that others describe is not taken for ours', async () => {
    const { direct, lossy } = await clients('before');
    await createStack(direct, { ...stack, description: 'theirs' });
    expect(await failureOf(ensureStack(lossy, stack))).to.include({ code: 'OUTCOME_UNKNOWN' });
  });
});
