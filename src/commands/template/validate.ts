import { Args, Flags } from '@oclif/core';
import { type Validation, validationText } from '../../cli/views/rfs/present-validation.js';
import { RfsCommand } from '../../cli/command/rfs-command.js';
import { rfsFlags, rfsTemplateFlags } from '../../cli/flags/rfs-flags.js';
import { secretDefaults } from '../../lint/secrets/secret-defaults.js';
import { parseTemplateVariables } from '../../rfs/templates/parse-template-variables.js';
import { changesValues, compareVariables } from '../../rfs/variables/compare-variables.js';
import { templateVariables } from '../../template/queries/template-variables.js';

export default class TemplateValidate extends RfsCommand {
  static override summary = 'Check a template, and optionally have RFS parse it.';
  static override description =
    'Checks and packs the template locally, and shows its variables in the format of RFS. With --remote, RFS parses it too (ParseTemplateVariables), and differences are shown; nothing is stored. RFS has no interface that checks more.';

  static override examples = [
    '<%= config.bin %> <%= command.id %>',
    '<%= config.bin %> <%= command.id %> ./template --remote --region cn-north-4',
    '<%= config.bin %> <%= command.id %> ./template --remote --region cn-north-4 --template-uri https://BUCKET.obs.cn-north-4.myhuaweicloud.com/template.zip',
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
    remote: Flags.boolean({ description: 'Have RFS parse the template.' }),
  };

  async run(): Promise<Validation> {
    const { args, flags } = await this.parse(TemplateValidate);
    const call = await this.templateOfCall(args.template, flags);
    const connection = flags.remote ? await this.connect(flags) : undefined;
    const { packed, source, template } = await this.prepare(call, flags, connection);
    const own = templateVariables(template);
    const secret = secretDefaults(template);
    const validation: Validation = {
      template: packed.key ?? packed.path,
      variables: own.map(({ default: value, name, sensitive, type }) => ({
        name,
        ...(type !== undefined && { type }),
        required: value === undefined,
        sensitive,
        ...(value !== undefined && !sensitive && !secret.has(name) && { default: value }),
      })),
    };
    if (connection && source) {
      const read = await parseTemplateVariables(connection.rfs, source, { signal: this.signal });
      const differences = compareVariables(own, read);
      validation.rfs = { differences, place: connection.place, variables: read.length };
      if (differences.some((one) => changesValues(one))) process.exitCode = 1;
    }

    this.log(validationText(validation, this.language));
    return validation;
  }
}
