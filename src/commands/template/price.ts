import { Args, Flags } from '@oclif/core';
import { askYes, refuseUnlessTerminal } from '../../cli/prompt/ask-yes.js';
import { priceText, type Trial, trialOf } from '../../cli/views/rfs/present-trial.js';
import { RfsCommand } from '../../cli/command/rfs-command.js';
import { rfsFlags, rfsTemplateFlags, variableFlags } from '../../cli/flags/rfs-flags.js';
import { StepLines } from '../../cli/terminal/step-lines.js';
import { stackMessages, trialMessages } from '../../cli/views/rfs/messages.js';
import { leftoverMessage } from '../../rfs/temporary-stack.js';
import { priceTemplate } from '../../rfs/try-template.js';
import { textOf, textsIn } from '../../i18n/message.js';

export default class TemplatePrice extends RfsCommand {
  static override summary = 'Show the price of a template as estimated by RFS (预估价格).';
  static override description =
    'RFS estimates the price of an execution plan, which requires a stack. koo creates an empty stack and a plan in it, shows the price, and deletes both, also after Ctrl-C or a failure. Nothing is deployed. Asks for confirmation first.';

  static override examples = [
    '<%= config.bin %> <%= command.id %> --region cn-north-4 --var flavor=s6.large.2',
    'TF_VAR_password=… <%= config.bin %> <%= command.id %> ./template --region cn-north-4 --var-file test.tfvars --yes --json',
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
    yes: Flags.boolean({ char: 'y', description: 'Create the stack without confirmation.' }),
  };

  async run(): Promise<Trial> {
    const { args, flags } = await this.parse(TemplatePrice);
    if (!flags.yes) refuseUnlessTerminal();
    const call = await this.templateOfCall(args.template, flags);
    const connection = await this.connect(flags);
    const { packed, source, template } = await this.prepare(call, flags, connection);
    const { variables } = await this.variables(template, flags);
    const { isEmulator, place, rfs } = connection;
    const { language, signal } = this;
    const words = textsIn(trialMessages, language);
    const question = [words.willPrice({ place }), words.freeOfCharge()];
    if (!flags.yes) await askYes(question, { language, signal });
    const progress = new StepLines(process.stderr);
    try {
      const { leftover, planned } = await priceTemplate(
        rfs,
        { ...source, ...variables },
        {
          onRemoval: ({ stack_name: name }, failed) => {
            progress.next(textOf(stackMessages.deleting({ name }), language), { failed });
            if (signal.aborted) this.tellStopping(name, progress);
          },
          onStep: (step, stack) => progress.next(words.step({ stack: stack?.stack_name, step })),
          signal,
        },
      );
      progress.done();
      if (planned.noPrice) throw planned.noPrice;
      const context = { isEmulator, place, template: packed.key ?? packed.path };
      this.log(priceText(planned, context, language));
      if (leftover) {
        this.warning(leftoverMessage(leftover));
        this.leftoverExit(leftover);
      }

      return trialOf(planned, leftover, context);
    } finally {
      progress.clear();
    }
  }
}
