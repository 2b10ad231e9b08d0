import { Args, type Interfaces } from '@oclif/core';
import { productOf } from '../cli/command/koo-command.js';
import { PublishCommand } from '../cli/command/publish-command.js';
import { publishFlags } from '../cli/flags/publish-flags.js';
import { workspaceChoice, workspaceFlags } from '../cli/flags/workspace-flags.js';
import type { ManyResult } from '../cli/views/workspace/present-many.js';
import { byFolder } from '../project/workspace/by-folder.js';
import type { WorkspaceChoice, WorkspaceProduct } from '../project/workspace/load-workspace.js';
import { workspaceViewMessages } from '../cli/views/workspace/messages.js';
import { CheckFailed } from '../errors/koo-error.js';
import { planMessages } from '../publish/plan/messages.js';
import type { Plan } from '../publish/plan/plan.js';
import { readPlan, readPlans, type SavedPlans } from '../publish/plan/saved-plan.js';
import type { PublishResult } from '../publish/publish-result.js';

export default class Apply extends PublishCommand {
  static override summary = 'Apply a saved plan: exactly its changes, or none.';
  static override description =
    'Packs again, reads the target again, and exits with 1 when koo.yaml, a package, a template or the target has changed since `koo plan --out`. An interrupted apply is resumed.';

  static override examples = [
    '<%= config.bin %> plan --out release.plan',
    '<%= config.bin %> <%= command.id %> release.plan --allow relink',
    '<%= config.bin %> plan --all products --out release.plan',
    '<%= config.bin %> <%= command.id %> release.plan --all products --allow relink,unlink',
  ];
  static override args = {
    plan: Args.string({
      description: 'The file that `koo plan --out` wrote.',
      ignoreStdin: true,
      required: true,
    }),
  };
  static override flags = { ...publishFlags, ...workspaceFlags };

  async run(): Promise<ManyResult<PublishResult> | PublishResult> {
    const { args, flags } = await this.parse(Apply);
    const choice = workspaceChoice(flags);
    return this.traced('apply', flags, async () => {
      if (choice) return this.#several(choice, await readPlans(args.plan), flags);
      const saved = await readPlan(args.plan);
      const project = await this.projectOf(flags.project?.[0]);
      return this.publishTo(project, saved.target, flags, { saved });
    });
  }

  /** Each product gets the plan that was made for its id; which folder that was in does not matter. */
  async #several(
    choice: WorkspaceChoice,
    saved: Plan | SavedPlans,
    flags: Interfaces.InferredFlags<typeof Apply.flags>,
  ): Promise<ManyResult<PublishResult>> {
    const { plans, target }: SavedPlans =
      'plans' in saved ? saved : { plans: [{ folder: '.', plan: saved }], target: saved.target };
    const byProduct = new Map(plans.map(({ plan }) => [plan.product, plan]));
    const products = await this.workspaceOf(choice);
    const isPlanned = (one: WorkspaceProduct): boolean =>
      'error' in one || byProduct.has(one.project.product.id);
    const lost = gone(plans, products);
    const without = products
      .filter((one) => !isPlanned(one) && !lost.some(({ folder }) => folder === one.folder))
      .map(({ folder }) => folder);
    if (without.length > 0) this.warning(workspaceViewMessages.withoutPlan({ folders: without }));
    return this.publishManyTo([...products.filter(isPlanned), ...lost].sort(inOrder), target, flags, {
      plans: byProduct,
    });
  }
}

function inOrder(one: WorkspaceProduct, other: WorkspaceProduct): number {
  return byFolder(one.folder, other.folder);
}

/** Plans whose product no folder declares, as failures; of a folder whose koo.yaml is broken that is reported already. */
function gone(plans: SavedPlans['plans'], products: readonly WorkspaceProduct[]): WorkspaceProduct[] {
  return plans
    .filter(
      ({ folder, plan }) =>
        !products.some((one) => {
          const { product } = productOf(one);
          return product === undefined ? one.folder === folder : product === plan.product;
        }),
    )
    .map(({ folder, plan: { product } }) => ({
      error: new CheckFailed('PLAN_STALE', planMessages.productGone({ folder, id: product }), {
        hints: [planMessages.nameProducts()],
      }),
      folder,
      product,
    }));
}
