import { Flags, type Interfaces } from '@oclif/core';
import path from 'node:path';
import { checkPlaceToWrite } from '../cli/flags/check-place-to-write.js';
import { exitCodeOf } from '../cli/command/exit-codes.js';
import { markdownCode, planMarkdown } from '../cli/views/publish/plan-markdown.js';
import { planText } from '../cli/views/publish/present-plan.js';
import { PublishCommand } from '../cli/command/publish-command.js';
import { allowed, allowShape } from '../cli/flags/allow-flags.js';
import { planFlags, pruneFlag, targetFlag } from '../cli/flags/publish-flags.js';
import { refuseAmongInput } from '../cli/flags/refuse-among-input.js';
import type { Plan } from '../publish/plan/plan.js';
import { type Permission, permissionsOf } from '../publish/plan/permissions.js';
import { savePlan, savePlans } from '../publish/plan/saved-plan.js';
import { planPublish } from '../publish/publish.js';
import { planMany } from '../publish/publish-many.js';
import type { Project } from '../project/project.js';
import type { WorkspaceChoice } from '../project/workspace/load-workspace.js';
import { workspaceChoice, workspaceFlags } from '../cli/flags/workspace-flags.js';
import type { ManyResult } from '../cli/views/workspace/present-many.js';

type PlanFlags = Interfaces.InferredFlags<typeof PlanCommand.flags>;

/** A plan, and what applying it has to be allowed. */
type PlanShown = Plan & { permissions: Permission[] };

export default class PlanCommand extends PublishCommand {
  static override summary = 'Show what koo publish would change, and why.';
  static override description =
    'Lints and packs, and compares koo.yaml and the packages with the target. Nothing is changed at the target.';

  static override examples = [
    '<%= config.bin %> <%= command.id %>',
    '<%= config.bin %> <%= command.id %> --format markdown',
    '<%= config.bin %> <%= command.id %> --out release.plan && <%= config.bin %> apply release.plan',
    '<%= config.bin %> <%= command.id %> --all products --format markdown',
  ];
  static override flags = {
    ...planFlags,
    allow: Flags.option({
      ...allowShape,
      description:
        'Exit with 1 when applying the plan would require more than this: relink, unlink, delete, stacks.',
    })(),
    ...workspaceFlags,
    'exit-code': Flags.boolean({ description: 'Exit with 1 when there are changes.' }),
    format: Flags.option({
      default: 'text' as const,
      description: 'Output format; --json implies json.',
      options: ['text', 'markdown'] as const,
    })(),
    out: Flags.string({ description: 'Save the plan, for `koo apply`.', helpValue: 'FILE' }),
    prune: pruneFlag,
    target: targetFlag,
  };

  async run(): Promise<ManyResult<PlanShown> | PlanShown> {
    const { flags } = await this.parse(PlanCommand);
    const choice = workspaceChoice(flags);
    return this.traced('plan', flags, async () => (choice ? this.#several(choice, flags) : this.#one(flags)));
  }

  async #one(flags: PlanFlags): Promise<PlanShown> {
    const project = await this.projectOf(flags.project?.[0]);
    const out = await this.#placeOf(flags, [project]);
    const target = await this.targetToPublish(project, flags.target, flags);
    const plan = await this.withProgress(({ listener, ...progress }) =>
      planPublish(project, target, {
        ...progress,
        lockTimeout: flags['lock-timeout'] * 1000,
        onEvent: listener(project, flags.target),
        prune: flags.prune,
      }),
    );
    if (out !== undefined) await savePlan(out, plan);
    this.log(this.#text(plan, flags));
    process.exitCode ||= exitCodeFor(plan, flags);
    return shownPlan(plan);
  }

  async #several(choice: WorkspaceChoice, flags: PlanFlags): Promise<ManyResult<PlanShown>> {
    const products = await this.workspaceOf(choice);
    const out = await this.#placeOf(
      flags,
      products.flatMap((one) => ('project' in one ? [one.project] : [])),
    );
    const runs = await this.withSeveral(
      products,
      flags.target,
      flags,
      async ({ optionsOf, projects, target }) =>
        planMany(projects, target, (project) => ({
          ...optionsOf(project),
          lockTimeout: flags['lock-timeout'] * 1000,
          prune: flags.prune,
        })),
    );
    if (out !== undefined) {
      const plans = runs.flatMap((run) =>
        'result' in run ? [{ folder: run.folder, plan: run.result }] : [],
      );
      await savePlans(out, { target: flags.target, plans });
    }

    return this.presentMany(runs, {
      ...(flags.format === 'markdown' && { heading: (folder: string) => `### ${markdownCode(folder)}\n` }),
      outcome: (plan) => ({
        exitCode: exitCodeFor(plan, flags),
        outcome: plan.changes.length > 0 ? 'changes' : 'unchanged',
      }),
      shown: shownPlan,
      text: (plan) => this.#text(plan, flags),
    });
  }

  /** Where the plan is saved to, absolute; checked before anything is done. */
  async #placeOf(flags: PlanFlags, projects: readonly Project[]): Promise<string | undefined> {
    if (flags.out === undefined) return undefined;
    const out = path.resolve(flags.out);
    for (const project of projects) refuseAmongInput([out], project);
    await checkPlaceToWrite(out);
    return out;
  }

  #text(plan: Plan, { format }: PlanFlags): string {
    return format === 'markdown' ? planMarkdown(plan, this.language) : planText(plan, this.language);
  }
}

function shownPlan(plan: Plan): PlanShown {
  return { ...plan, permissions: permissionsOf(plan) };
}

/** 1 where there are changes, or more than what is allowed, and the flags ask for that. */
function exitCodeFor(plan: Plan, { allow, 'exit-code': failsOnChanges }: PlanFlags): number {
  const allows = allowed({ allow, yes: false });
  const isRefused = allow !== undefined && permissionsOf(plan).some((permission) => !allows.has(permission));
  return isRefused || (failsOnChanges && plan.changes.length > 0) ? exitCodeOf('check') : 0;
}
