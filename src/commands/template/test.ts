import { Args, Flags } from '@oclif/core';
import { askYes, refuseUnlessTerminal } from '../../cli/prompt/ask-yes.js';
import {
  afterwardsText,
  eventText,
  outputsText,
  planText,
  priceText,
  type TestedTrial,
  type TrialContext,
  testedTrialOf,
} from '../../cli/views/rfs/present-trial.js';
import { RfsCommand } from '../../cli/command/rfs-command.js';
import { rfsFlags, rfsTemplateFlags, variableFlags } from '../../cli/flags/rfs-flags.js';
import { StepLines } from '../../cli/terminal/step-lines.js';
import { localizeError } from '../../cli/command/localize-error.js';
import { stackMessages, trialMessages } from '../../cli/views/rfs/messages.js';
import { withoutSecrets } from '../../errors/secrets.js';
import { type PlannedTemplate, testTemplate } from '../../rfs/try-template.js';
import { textOf, textsIn } from '../../i18n/message.js';

export default class TemplateTest extends RfsCommand {
  static override summary =
    'Test a template in its own stack: plan, price, and optionally deploy and delete.';
  static override description =
    'Creates a stack and an execution plan, and shows what the template would deploy and cost. --apply deploys it, which incurs charges, and shows its events and outputs. --delete deletes everything afterwards, also after Ctrl-C or a failure. Without --apply, nothing is deployed and the stack is always deleted. Asks for confirmation first.';

  static override examples = [
    '<%= config.bin %> <%= command.id %> --region cn-north-4 --var-file test.tfvars',
    '<%= config.bin %> <%= command.id %> ./template --region cn-north-4 --apply --delete --yes --json',
    '<%= config.bin %> <%= command.id %> --target local --apply --delete --yes',
  ];

  static override args = {
    template: Args.string({
      description: 'A template, by its key in koo.yaml or by its path.',
      ignoreStdin: true,
    }),
  };

  static override flags = {
    ...rfsFlags,
    ...rfsTemplateFlags,
    ...variableFlags,
    apply: Flags.boolean({ description: 'Apply the plan. This incurs charges.' }),
    delete: Flags.boolean({
      dependsOn: ['apply'],
      description:
        'Delete all deployed resources at the end, whatever happens. Without it, the stack remains.',
    }),
    yes: Flags.boolean({
      char: 'y',
      description: 'Create the stack and deploy without confirmation.',
    }),
  };

  #progress = new StepLines(process.stderr);

  async run(): Promise<TestedTrial> {
    const { args, flags } = await this.parse(TemplateTest);
    if (!flags.yes) refuseUnlessTerminal();
    const call = await this.templateOfCall(args.template, flags);
    const connection = await this.connect(flags);
    const { packed, source, template } = await this.prepare(call, flags, connection);
    const { variables } = await this.variables(template, flags);
    const { isEmulator, place, rfs } = connection;
    const context = { isEmulator, place, template: packed.key ?? packed.path };
    const { language } = this;
    const words = textsIn(trialMessages, language);
    await this.#ask(flags.yes, [
      words.willPlan({ place }),
      flags.apply ? words.willAskAgain({ isDeleted: flags.delete }) : words.bothDeleted(),
    ]);
    try {
      const { leftover, tested } = await testTemplate(
        rfs,
        { ...source, ...variables },
        {
          onEvent: (event) => this.#tell(withoutSecrets(eventText(event))),
          onRemoval: ({ stack_name: name }, failed) => {
            this.#progress.next(textOf(stackMessages.deleting({ name }), language), { failed });
            if (this.signal.aborted) this.tellStopping(name, this.#progress);
          },
          onStep: (step, stack) => this.#progress.next(words.step({ stack: stack?.stack_name, step })),
          remove: flags.delete,
          signal: this.signal,
          wanted: async (planned) => {
            await this.#show(planned, context);
            if (!flags.apply || planned.items.length === 0) return false;
            await this.#ask(flags.yes, [words.willApply()]);
            return true;
          },
        },
      );
      this.#progress.done();
      if (tested.outputs) this.log(withoutSecrets(outputsText(tested.outputs, language)));
      this.log(afterwardsText(tested, leftover, language));
      if (leftover) this.leftoverExit(leftover);
      return testedTrialOf(tested, leftover, context);
    } finally {
      this.#progress.clear();
    }
  }

  async #show(planned: PlannedTemplate, context: TrialContext): Promise<void> {
    const { language } = this;
    const noPrice = planned.noPrice && (await localizeError(language, planned.noPrice));
    this.#progress.done();
    this.log(planText(planned, context.template, language));
    this.log(withoutSecrets(priceText({ ...planned, noPrice }, context, language)));
  }

  /** Also with --json: standard output has the result only. */
  #tell(line: string): void {
    this.#progress.clear();
    process.stderr.write(`${line}\n`);
  }

  async #ask(isYes: boolean, what: readonly string[]): Promise<void> {
    if (isYes) return;
    this.#progress.clear();
    await askYes(what, { language: this.language, signal: this.signal });
  }
}
