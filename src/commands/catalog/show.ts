import { Args } from '@oclif/core';
import path from 'node:path';
import { Catalog } from '../../catalog/catalog.js';
import { describeType, type TypeDescription } from '../../catalog/describe-type.js';
import { openCatalog } from '../../catalog/open-catalog.js';
import { projectFlag } from '../../cli/flags/flags.js';
import { KooCommand } from '../../cli/command/koo-command.js';
import { projectIfAny } from '../../project/project-if-any.js';
import { KooError } from '../../errors/koo-error.js';
import { typeText } from '../../cli/views/catalog/present-type.js';
import { commandMessages } from '../../cli/command/messages.js';

export default class CatalogShow extends KooCommand {
  static override summary = 'Show the arguments of a resource or data source type.';
  static override description =
    'Shows the arguments and attributes that the Huawei Cloud provider defines: types, values, conflicts, and the release that introduced each. If koo.yaml names another catalogue, that one is used, as in the linter. Works offline.';

  static override examples = ['<%= config.bin %> <%= command.id %> huaweicloud_compute_instance'];
  static override args = {
    type: Args.string({ description: 'For example, huaweicloud_vpc.', required: true, ignoreStdin: true }),
  };

  static override flags = { project: projectFlag };

  async run(): Promise<{ types: TypeDescription[] }> {
    const { args, flags } = await this.parse(CatalogShow);
    const cwd = process.cwd();
    const folder = await this.#catalogOf(cwd, flags.project);
    const catalog = folder === undefined ? new Catalog() : openCatalog(folder, path.relative(cwd, folder));
    const types = describeType(catalog, args.type);
    this.log(typeText(types, this.language));
    return { types };
  }

  /** While koo.yaml is being written it may have mistakes, and its author looks something up. */
  async #catalogOf(cwd: string, file: string | undefined): Promise<string | undefined> {
    try {
      return (await projectIfAny(cwd, file))?.catalog;
    } catch (error) {
      if (file !== undefined || !(error instanceof KooError) || error.kind !== 'usage') throw error;
      this.warning(commandMessages.ownCatalogUnknown());
      return undefined;
    }
  }
}
