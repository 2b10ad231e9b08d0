import { Flags } from '@oclif/core';
import { KooCommand } from '../cli/koo-command.js';
import { projectFlag } from '../cli/flags.js';
import { statusText } from '../cli/present-status.js';
import { loadProject } from '../project/load-project.js';
import { productStatus, type ProductStatus } from '../publish/status.js';

export default class Status extends KooCommand {
  static override summary = 'Show where a product stands.';
  static override description =
    'Reads koo.yaml and the receipts of earlier publishes; asks nothing over the network. ' +
    'What is declared and not yet published is listed as open.';

  static override examples = [
    '<%= config.bin %> <%= command.id %>',
    '<%= config.bin %> <%= command.id %> --target local --json',
  ];
  static override flags = {
    project: projectFlag,
    target: Flags.string({ description: 'Only this target.', helpValue: 'NAME' }),
  };

  async run(): Promise<ProductStatus> {
    const { flags } = await this.parse(Status);
    const project = await loadProject({ cwd: process.cwd(), file: flags.project });
    const status = await productStatus(project, flags.target);
    this.log(statusText(status));
    return status;
  }
}
