import { withoutSecretsIn } from '../../../errors/secrets.js';
import { priceTotals } from '../../../rfs/plans/price-totals.js';
import type { Variables } from '../../../rfs/stacks/stack-model.js';
import { priceTemplate } from '../../../rfs/try-template.js';
import { variableMessages } from '../../../rfs/variables/messages.js';
import { resolveVariables } from '../../../rfs/variables/resolve-variables.js';
import type { Template } from '../../../template/model.js';
import { templateVariables } from '../../../template/queries/template-variables.js';
import type { RfsTemplate } from '../../prepare-rfs-template.js';
import type { TemplateProof } from '../proof.js';
import type { ProveOptions } from '../template-to-prove.js';

/**
 * The values that a plan is made with.
 *
 * @throws UsageError `VARIABLE_MISSING` and what else `resolveVariables` throws
 */
export async function planValues(
  template: Template,
  { cwd, filesOnly, ground, onWarning, varFiles }: ProveOptions,
): Promise<Variables> {
  const { inClear, variables } = await resolveVariables(templateVariables(template), {
    assignments: [],
    cwd,
    environment: ground.environment,
    files: varFiles,
    filesOnly,
  });
  if (inClear.length > 0) onWarning?.(variableMessages.inClear({ names: inClear }));
  return variables;
}

/** Plans the template in an empty stack, which is deleted again, and has the plan priced. Nothing is built. */
export async function planStage(
  { source }: RfsTemplate,
  variables: Variables,
  { ground, onStopping, plan, price, signal }: ProveOptions,
  proof: TemplateProof,
): Promise<void> {
  const { planned } = await priceTemplate(
    ground.connection.rfs,
    { ...source, ...variables },
    {
      onLeftover: ({ reason, stack: { stack_id: id, stack_name: stack } }) =>
        void proof.leftovers.push({
          ...(id !== undefined && { id }),
          reason: withoutSecretsIn(reason),
          stack,
        }),
      onRemoval: ({ stack_name: stack }) => signal?.aborted && onStopping?.(stack),
      signal,
    },
  );
  if (plan) {
    proof.plan = planned.items.map(({ action, index, resource_name, resource_type }) => ({
      action,
      resource_type,
      resource_name,
      ...(index !== undefined && { index }),
    }));
  }

  if (!price) return;
  proof.price = planned.price ? { ...planned.price, totals: priceTotals(planned.price) } : null;
  // RFS may repeat a value that it was given.
  if (planned.noPrice) proof.noPrice = withoutSecretsIn(planned.noPrice.texts.message);
}
