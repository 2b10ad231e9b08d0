import { RfsCommand } from '../../cli/command/rfs-command.js';
import { rfsFlags } from '../../cli/flags/rfs-flags.js';
import { type ListedStack, stacksText } from '../../cli/views/rfs/present-stacks.js';
import { listStacks } from '../../rfs/stacks/stacks.js';
import type { Message } from '../../i18n/message.js';

export default class StackList extends RfsCommand {
  static override summary = 'List RFS stacks (资源栈), including those left over from tests.';
  static override description =
    'Stacks that koo created for a test or a price estimate are named koo-test-… or koo-price-….';

  static override examples = ['<%= config.bin %> <%= command.id %> --region cn-north-4'];
  static override flags = rfsFlags;

  async run(): Promise<{ place: Message; stacks: ListedStack[] }> {
    const { flags } = await this.parse(StackList);
    const { place, rfs } = await this.connect(flags);
    const stacks: ListedStack[] = [];
    for await (const { create_time, description, stack_id, stack_name, status } of listStacks(rfs, {
      signal: this.signal,
    }))
      stacks.push({ created: create_time, description, id: stack_id, name: stack_name, status });
    this.log(stacksText(stacks, place, this.language));
    return { place, stacks };
  }
}
