import { Args, Flags } from '@oclif/core';
import { type Push, pushText } from '../../cli/views/rfs/present-push.js';
import { RfsCommand } from '../../cli/command/rfs-command.js';
import { rfsFlags, rfsTemplateFlags } from '../../cli/flags/rfs-flags.js';
import { sha256 } from '../../marketplace/signing/signing.js';
import { templateName } from '../../publish/template-package.js';
import { parseTemplateVariables } from '../../rfs/templates/parse-template-variables.js';
import { pushTemplate } from '../../rfs/templates/push-template.js';
import { changesValues, compareVariables } from '../../rfs/variables/compare-variables.js';
import { CheckFailed } from '../../errors/koo-error.js';
import { templateVariables } from '../../template/queries/template-variables.js';
import { commandMessages } from '../../cli/command/messages.js';

export default class TemplatePush extends RfsCommand {
  static override summary = 'Store a template in RFS (我的模板), as a new version if it has changed.';
  static override description =
    'Checks and packs the template, has RFS parse it, and stores it as a new template, or as the next version of the template with that name. Unchanged templates are not sent again. A template of several files, or of more than 51,200 characters, requires an OBS address: koo creates the zip, you upload it and pass its address.';

  static override examples = [
    '<%= config.bin %> <%= command.id %> --region cn-north-4 --asset-id app=<ASSET_ID>',
    '<%= config.bin %> <%= command.id %> ./template --name shop --target local',
    '<%= config.bin %> <%= command.id %> --region cn-north-4 --template-uri https://BUCKET.obs.cn-north-4.myhuaweicloud.com/single.zip',
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
    description: Flags.string({ description: 'Description of a new template.', helpValue: 'TEXT' }),
    name: Flags.string({
      description:
        'Name of the template in RFS; defaults to the product and its key in koo.yaml, or to its path.',
      helpValue: 'NAME',
    }),
    'version-description': Flags.string({
      description: 'Description of the version.',
      helpValue: 'TEXT',
    }),
  };

  async run(): Promise<Push> {
    const { args, flags } = await this.parse(TemplatePush);
    const call = await this.templateOfCall(args.template, flags);
    const connection = await this.connect(flags);
    const { rfs } = connection;
    const { content, packed, source, template } = await this.prepare(call, flags, connection);
    const { project, wanted } = call;
    const name = flags.name ?? templateName(wanted.declaration && project?.product.id, wanted.name);
    const read = await parseTemplateVariables(rfs, source!, { signal: this.signal });
    const difference = compareVariables(templateVariables(template), read).find((one) => changesValues(one));
    if (difference && flags['template-uri'] !== undefined)
      throw otherTemplate(difference.variable, packed.file);
    const pushed = await pushTemplate(
      rfs,
      {
        content,
        description: flags.description,
        name,
        source: source!,
        versionDescription: flags['version-description'],
      },
      { signal: this.signal },
    );
    if (!pushed.verified) this.warning(commandMessages.otherBytes({ version: pushed.version }));
    const result = { ...pushed, bytes: content.length, place: connection.place, sha256: sha256(content) };
    this.log(pushText(result, this.language));
    return result;
  }
}

/** What lies there was laid there by somebody, at some time. */
function otherTemplate(variable: string, file: string): CheckFailed {
  return new CheckFailed('OTHER_TEMPLATE', commandMessages.otherTemplate({ variable }), {
    hints: [commandMessages.uploadAgain({ file })],
  });
}
