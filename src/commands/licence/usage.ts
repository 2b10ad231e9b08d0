import { Args, Flags } from '@oclif/core';
import { MarketplaceCommand } from '../../cli/command/marketplace-command.js';
import { reportText } from '../../cli/views/licence/present-licence.js';
import { targetFlags } from '../../cli/flags/target-flags.js';
import { UsageError } from '../../errors/koo-error.js';
import type { LicenceUse } from '../../marketplace/licences/licence-use.js';
import { readLicenceUses } from '../../marketplace/licences/read-licence-uses.js';
import { type LicenceUseReport, reportLicenceUse } from '../../marketplace/licences/report-licence-use.js';
import { openRegular } from '../../platform/read-bounded.js';
import { refuseNamedLinkOut } from '../../platform/refuse-links-out.js';
import { commandMessages } from '../../cli/command/messages.js';

interface Given {
  active?: number;
  client?: string[];
  file?: string;
}

export default class LicenceUsage extends MarketplaceCommand {
  static override summary = "Report today's software usage under a licence code (授权码软件使用统计).";
  static override description =
    'For one code: its clients (accounts, devices), or the number of active ones. For many codes: a CSV file with the header license, id, active_num, in which each row has an ID or a number. Sent in calls of at most 100 codes.';

  static override examples = [
    '<%= config.bin %> <%= command.id %> PLXXXXXX --client account1 --client account2 --target china',
    '<%= config.bin %> <%= command.id %> PLXXXXXX --active 17 --target china',
    '<%= config.bin %> <%= command.id %> --file today.csv --target china',
  ];
  static override hiddenAliases = ['license:usage'];
  static override args = {
    code: Args.string({ description: 'The licence code.', ignoreStdin: true }),
  };
  static override flags = {
    ...targetFlags,
    active: Flags.integer({
      description: 'The number of clients active on the day.',
      exclusive: ['client', 'file'],
      helpValue: 'NUMBER',
    }),
    client: Flags.string({
      description: 'Identifies a client, such as an account or a device.',
      exclusive: ['file'],
      helpValue: 'ID',
      multiple: true,
      multipleNonGreedy: true,
    }),
    file: Flags.string({ description: 'A CSV file; - for standard input.', helpValue: 'FILE' }),
  };

  async run(): Promise<LicenceUseReport> {
    const { args, flags } = await this.parse(LicenceUsage);
    const uses = await usesOf(args.code, flags);
    const transport = await this.connect(flags);
    const report = await reportLicenceUse(transport, uses, { signal: this.signal });
    this.log(reportText(report, this.language));
    return report;
  }
}

async function usesOf(license: string | undefined, { active, client, file }: Given): Promise<LicenceUse[]> {
  if (license !== undefined && file === undefined) {
    if (client) return client.map((id) => ({ id, license }));
    if (active !== undefined) return [{ activeNumber: active, license }];
  }

  if (license === undefined && file !== undefined) {
    if (file === '-') return readLicenceUses(process.stdin, 'standard input');
    refuseNamedLinkOut(file);
    const handle = await openRegular(file, { maxBytes: Infinity });
    return readLicenceUses(handle.createReadStream(), file);
  }

  throw new UsageError('NOTHING_TO_REPORT', commandMessages.licenceOrFile(), {
    hints: [commandMessages.licenceExample()],
  });
}
