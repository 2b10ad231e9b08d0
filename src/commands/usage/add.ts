import { Flags } from '@oclif/core';
import { projectFlag } from '../../cli/flags/flags.js';
import { usageMessages } from '../../cli/views/usage/messages.js';
import { type AddedTo, emulatorLines } from '../../cli/views/usage/present-usage.js';
import { textOf } from '../../i18n/message.js';
import { outboxFlag, UsageOutboxCommand } from '../../cli/command/usage-outbox-command.js';
import { addUsage } from '../../marketplace/usage/add-usage.js';
import type { UsageRecord } from '../../marketplace/usage/usage-record.js';

export default class UsageAdd extends UsageOutboxCommand {
  static override summary = 'Add a usage record (话单) to the outbox.';
  static override description =
    'Checks the record and saves it to disk; `koo usage push` sends it. Adding the same record again has no effect. Times are in UTC (20220809T080000Z) or include an offset (2022-08-09T16:00:00+08:00).';

  static override examples = [
    '<%= config.bin %> <%= command.id %> --instance 7f141bf1 --begin 20261101T080000Z --end 20261101T090000Z --value 99.12',
  ];
  static override flags = {
    begin: Flags.string({ description: 'Start of the usage.', helpValue: 'TIME', required: true }),
    end: Flags.string({ description: 'End of the usage.', helpValue: 'TIME', required: true }),
    instance: Flags.string({
      description: 'The ID of the on-demand instance.',
      helpValue: 'ID',
      required: true,
    }),
    number: Flags.string({
      description:
        'Your unique number for the record (metering_sn); defaults to one derived from the instance and the times.',
      helpValue: 'TEXT',
    }),
    outbox: outboxFlag,
    package: Flags.string({
      description:
        'The package instance to deduct from (relate_pkg_instance), for packages that stop when used up.',
      helpValue: 'ID',
    }),
    product: Flags.string({
      description: 'The product ID, which the old interface requires.',
      helpValue: 'ID',
    }),
    project: projectFlag,
    value: Flags.string({
      description: 'The amount of usage: more than 0, at most 4 decimals.',
      helpValue: 'NUMBER',
      required: true,
    }),
  };

  async run(): Promise<AddedTo & { as: 'added' | 'known'; record: UsageRecord }> {
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
      const number = { number: record.meteringSn };
      const message = as === 'added' ? usageMessages.addedOne(number) : usageMessages.knownOne(number);
      const to = await this.destinationOf(outbox);
      this.log([textOf(message, this.language), ...emulatorLines(to, this.language)].join('\n'));
      return { as, ...to, record };
    });
  }
}
