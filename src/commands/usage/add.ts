import { Flags } from '@oclif/core';
import { projectFlag } from '../../cli/flags.js';
import { USAGE_WORDS } from '../../cli/usage-words.js';
import { outboxFlag, UsageOutboxCommand } from '../../cli/usage-outbox-command.js';
import { addUsage } from '../../marketplace/usage/add-usage.js';
import type { UsageRecord } from '../../marketplace/usage/usage-record.js';

export default class UsageAdd extends UsageOutboxCommand {
  static override summary = 'Put a usage record (话单) into the outbox.';
  static override description =
    'The record is checked and kept on disk; `koo usage push` sends it. Adding the same record again does nothing. ' +
    'Times are UTC (20220809T080000Z) or carry their zone (2022-08-09T16:00:00+08:00).';

  static override examples = [
    '<%= config.bin %> <%= command.id %> --instance 7f141bf1 --begin 20261101T080000Z --end 20261101T090000Z --value 99.12',
  ];
  static override flags = {
    begin: Flags.string({ description: 'When the usage began.', helpValue: 'TIME', required: true }),
    end: Flags.string({ description: 'When it ended.', helpValue: 'TIME', required: true }),
    instance: Flags.string({ description: 'The on-demand instance.', helpValue: 'ID', required: true }),
    number: Flags.string({
      description: 'Your unique number of the record (metering_sn); made from instance and times without.',
      helpValue: 'TEXT',
    }),
    outbox: outboxFlag,
    package: Flags.string({
      description:
        'The package instance to deduct from (relate_pkg_instance), of packages that stop when used up.',
      helpValue: 'ID',
    }),
    product: Flags.string({ description: 'The product, which the old interface wants.', helpValue: 'ID' }),
    project: projectFlag,
    value: Flags.string({
      description: 'How much was used: more than 0, at most 4 decimals.',
      helpValue: 'NUMBER',
      required: true,
    }),
  };

  async run(): Promise<{ as: 'added' | 'known'; record: UsageRecord }> {
    const { flags } = await this.parse(UsageAdd);
    const written = {
      begin_time: flags.begin,
      end_time: flags.end,
      instance_id: flags.instance,
      metering_sn: flags.number,
      product_id: flags.product,
      relate_pkg_instance: flags.package,
      usage_value: flags.value,
    };
    return this.withOutbox(flags, async (outbox) => {
      const { as, record } = await addUsage(outbox, written, new Date());
      const words = USAGE_WORDS[this.language];
      this.log(as === 'added' ? words.addedOne(record.meteringSn) : words.knownOne(record.meteringSn));
      return { as, record };
    });
  }
}
