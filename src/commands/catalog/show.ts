import { Args } from '@oclif/core';
import { Catalog } from '../../catalog/catalog.js';
import { describeType, type TypeDescription } from '../../catalog/describe-type.js';
import { KooCommand } from '../../cli/koo-command.js';
import { typeText } from '../../cli/present-type.js';

export default class CatalogShow extends KooCommand {
  static override summary = "Show a resource or data source type's arguments.";
  static override description =
    'What the provider for Huawei Cloud takes and gives, offline: types, values, what excludes what, and the release that brought it.';

  static override examples = ['<%= config.bin %> <%= command.id %> huaweicloud_compute_instance'];
  static override args = {
    type: Args.string({ description: 'For example huaweicloud_vpc.', required: true, ignoreStdin: true }),
  };

  async run(): Promise<{ types: TypeDescription[] }> {
    const { args } = await this.parse(CatalogShow);
    const types = describeType(new Catalog(), args.type);
    this.log(typeText(types));
    return { types };
  }
}
